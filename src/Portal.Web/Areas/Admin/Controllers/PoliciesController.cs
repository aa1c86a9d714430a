using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Portal.About;
using Portal.Editions;
using Portal.Links;
using Portal.Publishing;
using Portal.Staff;
using Portal.Text;
using Portal.Web.Areas.Admin.Views;
using Portal.Web.Areas.Admin.Views.Settings;
using Portal.Web.Security;

namespace Portal.Web.Areas.Admin.Controllers;

/// <summary>Standing pages in Markdown: editorial principles, correction policy, ownership.</summary>
[Needs(Permission.ManagePolicies)]
public sealed class PoliciesController(DeskFrames frames, AboutPagesQuery policies) : SettingsFormController(frames)
{
    private const string Path = DeskPaths.Policies + "/{id:int}";

    [HttpGet(DeskPaths.Policies)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var frame = Frames.Make();
        var rows = await policies.ReadAsync(cancellationToken);
        return List(new SettingsListPage(
            frame, frame.Words["SetPolicies"], DeskPaths.Policies, [frame.Words["PolicyTitle"], frame.Words["Address"], frame.Words["EditionFieldLanguage"]],
            [.. rows.Select(page => new SettingRow(page.Title, DeskPaths.Policy(page.AboutPageId), Paths.About(page.Slug), page.Language))])
        {
            Links = [(frame.Words["NavSettings"], DeskPaths.Settings), (frame.Words["NewPolicy"], $"{DeskPaths.Policies}/new")],
        });
    }

    [HttpGet(DeskPaths.Policies + "/new")]
    public IActionResult New() => Form(Page(page: null, SettingsForm.Empty));

    [HttpPost(DeskPaths.Policies + "/new")]
    public async Task<IActionResult> New(
        [ModelBinder(typeof(SettingsFormBinder))] SettingsForm form, Actor actor, [FromServices] SaveAboutPage act, CancellationToken cancellationToken)
    {
        if (form["do"] == "preview")
        {
            return Form(Previewed(Page(page: null, form), form));
        }

        var outcome = await act.RunAsync(Asked(form, form.Line("slug")) with { IsNew = true }, actor, cancellationToken);
        return outcome == SaveAboutPageOutcome.Saved
            ? Redirect($"{DeskPaths.Policies}?done=SettingsSaved")
            : Refused(Page(page: null, form), outcome.ToString());
    }

    [HttpGet(Path)]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) =>
        await policies.FindAsync(id, cancellationToken) is { } page
            ? Form(Page(page, new SettingsForm(new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["title"] = page.Title,
                ["language"] = page.Language,
                ["markdown"] = page.Markdown,
                ["order"] = page.Order.ToString(CultureInfo.InvariantCulture),
            })))
            : NotFound();

    [HttpPost(Path)]
    public async Task<IActionResult> Edit(
        int id, [ModelBinder(typeof(SettingsFormBinder))] SettingsForm form, Actor actor, [FromServices] SaveAboutPage act, CancellationToken cancellationToken)
    {
        if (await policies.FindAsync(id, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        if (form["do"] == "preview")
        {
            return Form(Previewed(Page(page, form) with { Revision = form.Revision }, form));
        }

        var outcome = await act.RunAsync(Asked(form, page.Slug) with { Revision = form.Revision }, actor, cancellationToken);
        return outcome == SaveAboutPageOutcome.Saved
            ? Redirect($"{DeskPaths.Policy(id)}?done=SettingsSaved")
            : Refused(Page(page, form), outcome.ToString());
    }

    private static SaveAboutPageRequest Asked(SettingsForm form, string slug) =>
        new(slug, form.Line("title"), form.Line("language"), form.Text("markdown")) { Order = form.Number("order") };

    private static SettingsFormPage Previewed(SettingsFormPage page, SettingsForm form) => page with { Preview = MarkdownRenderer.Render(form.Text("markdown")) };

    private SettingsFormPage Page(AboutPage? page, SettingsForm form)
    {
        var frame = Frames.Make();
        var words = frame.Words;
        return new SettingsFormPage(frame, page?.Title ?? words["NewPolicy"], page is null ? $"{DeskPaths.Policies}/new" : DeskPaths.Policy(page.AboutPageId),
        [
            new SettingGroup(null,
            [
                SettingField.Line("title", words["PolicyTitle"], form["title"]),
                .. page is null ? new[] { SettingField.Line("slug", words["SettingSlug"], form["slug"], words["SlugHint"]) } : [],
                SettingField.OneOf(
                    "language", words["EditionFieldLanguage"],
                    EditionRules.Languages.Select(language => (language, words[$"Language{language.Replace("-", "", StringComparison.Ordinal)}"])), form["language"]),
                SettingField.Area("markdown", words["PolicyText"], form["markdown"], lines: 20, words["PolicyHint"]),
                SettingField.Line("order", words["SettingOrder"], form["order"], words["SettingOrderHint"]),
            ]),
        ])
        {
            Revision = page?.Revision,
            HasPreview = true,
            Links = [(words["SetPolicies"], DeskPaths.Policies), .. page is null ? [] : new[] { (words["ReadersPage"], Paths.About(page.Slug)) }],
        };
    }
}
