using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Portal.Links;
using Portal.Publishing;
using Portal.Staff;
using Portal.Stories;
using Portal.Templates;
using Portal.Web.Areas.Admin.Views;
using Portal.Web.Areas.Admin.Views.Settings;
using Portal.Web.Areas.Admin.Views.Write;
using Portal.Web.Security;

namespace Portal.Web.Areas.Admin.Controllers;

/// <summary>What recurring stories begin with.</summary>
[Needs(Permission.ManagePolicies)]
public sealed class TemplatesController(DeskFrames frames, TemplatesQuery templates) : SettingsFormController(frames)
{
    private const string Path = DeskPaths.Templates + "/{id:int}";

    /// <summary>Examples that a new one may begin with.</summary>
    private static readonly string[] Samples = ["Meeting", "Notice", "Weather"];

    [HttpGet(DeskPaths.Templates)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var frame = Frames.Make();
        var rows = await templates.ReadAsync(cancellationToken);
        return List(new SettingsListPage(
            frame, frame.Words["SetTemplates"], DeskPaths.Templates, [frame.Words["SettingName"], frame.Words["FormTitle"]],
            [.. rows.Select(template => new SettingRow(template.Name, DeskPaths.Template(template.StoryTemplateId), template.Story.Title))])
        {
            Links =
            [
                (frame.Words["NavSettings"], DeskPaths.Settings), (frame.Words["NewTemplate"], $"{DeskPaths.Templates}/new"),
                .. Samples.Select(sample => (frame.Words.Format("NewTemplateLike", frame.Words[$"Template{sample}"]), $"{DeskPaths.Templates}/new?like={sample}")),
            ],
        });
    }

    [HttpGet(DeskPaths.Templates + "/new")]
    public IActionResult New(string? like)
    {
        var words = Frames.Make().Words;
        return Form(Page(template: null, !Samples.Contains(like, StringComparer.Ordinal) ? SettingsForm.Empty : new SettingsForm(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["name"] = words[$"Template{like}"],
            ["title"] = words[$"Template{like}Title"],
            ["body"] = words[$"Template{like}Body"].Replace("\\n", "\n", StringComparison.Ordinal),
        })));
    }

    [HttpPost(DeskPaths.Templates + "/new")]
    public Task<IActionResult> New(
        [ModelBinder(typeof(SettingsFormBinder))] SettingsForm form, Actor actor, [FromServices] SaveTemplate act, CancellationToken cancellationToken) =>
        SaveAsync(template: null, form, actor, act, cancellationToken);

    [HttpGet(Path)]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) =>
        await templates.FindAsync(id, cancellationToken) is { } template ? Form(Page(template, FormOf(template))) : NotFound();

    [HttpPost(Path)]
    public async Task<IActionResult> Edit(
        int id, [ModelBinder(typeof(SettingsFormBinder))] SettingsForm form, Actor actor, [FromServices] SaveTemplate act, CancellationToken cancellationToken) =>
        await templates.FindAsync(id, cancellationToken) is { } template ? await SaveAsync(template, form, actor, act, cancellationToken) : NotFound();

    [HttpPost(Path + "/delete")]
    public async Task<IActionResult> Delete(int id, Actor actor, [FromServices] DeleteTemplate act, CancellationToken cancellationToken) =>
        await act.RunAsync(id, actor, cancellationToken) switch
        {
            TemplateOutcome.Done => Redirect($"{DeskPaths.Templates}?done=TemplateDeleted"),
            TemplateOutcome.Forbidden => StatusCode(StatusCodes.Status403Forbidden),
            _ => NotFound(),
        };

    private async Task<IActionResult> SaveAsync(StoryTemplate? template, SettingsForm form, Actor actor, SaveTemplate act, CancellationToken cancellationToken)
    {
        var request = new SaveTemplateRequest(template?.StoryTemplateId, form.Revision, form.Line("name"), form.Number("order"), StoryOf(form));
        var outcome = await act.RunAsync(request, actor, cancellationToken);
        return outcome == TemplateOutcome.Done ? Redirect($"{DeskPaths.Templates}?done=SettingsSaved") : Refused(Page(template, form), outcome.ToString());
    }

    private static Story StoryOf(SettingsForm form) => new()
    {
        Title = form.Line("title"),
        Kicker = form.LineOrNull("kicker"),
        Summary = form.TextOrNull("summary"),
        Source = form.LineOrNull("source"),
        Tags = TagLine.Read(form["tags"]),
        Chain = form.LineOrNull("chain"),
        Body = form.Text("body"),
    };

    private static SettingsForm FormOf(StoryTemplate template) => new(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["name"] = template.Name,
        ["order"] = template.Order.ToString(CultureInfo.InvariantCulture),
        ["title"] = template.Story.Title,
        ["kicker"] = template.Story.Kicker ?? "",
        ["summary"] = template.Story.Summary ?? "",
        ["source"] = template.Story.Source ?? "",
        ["tags"] = TagLine.Write(template.Story.Tags),
        ["chain"] = template.Story.Chain ?? "",
        ["body"] = template.Story.Body,
    });

    private SettingsFormPage Page(StoryTemplate? template, SettingsForm form)
    {
        var frame = Frames.Make();
        var words = frame.Words;
        var path = template is null ? $"{DeskPaths.Templates}/new" : DeskPaths.Template(template.StoryTemplateId);
        return new SettingsFormPage(frame, template?.Name ?? words["NewTemplate"], path,
        [
            new SettingGroup(null, [SettingField.Line("name", words["SettingName"], form["name"]), SettingField.Line("order", words["SettingOrder"], form["order"], words["SettingOrderHint"])]),
            new SettingGroup(words["TemplateStory"],
            [
                SettingField.Line("title", words["FormTitle"], form["title"], words["TemplateHint"]), SettingField.Line("kicker", words["FormKicker"], form["kicker"]),
                SettingField.Line("source", words["FormSource"], form["source"]), SettingField.Line("tags", words["FormTags"], form["tags"], words["FormTagsHint"]),
                SettingField.Line("chain", words["FormChain"], form["chain"]), SettingField.Area("summary", words["FormSummary"], form["summary"], lines: 3),
                SettingField.Area("body", words["FormBody"], form["body"], lines: 14),
            ]),
        ])
        {
            Revision = template?.Revision,
            Links = [(words["SetTemplates"], DeskPaths.Templates)],
            Other = template is null ? null : new SettingsAct(words["TemplateDelete"], words["TemplateDeleteText"], $"{path}/delete", words["TemplateDelete"], []),
        };
    }
}
