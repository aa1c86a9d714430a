using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Portal.Editions;
using Portal.Links;
using Portal.Publishing;
using Portal.Reading;
using Portal.Sections;
using Portal.Staff;
using Portal.Web.Areas.Admin.Views;
using Portal.Web.Areas.Admin.Views.Settings;
using Portal.Web.Jobs;
using Portal.Web.Security;

namespace Portal.Web.Areas.Admin.Controllers;

/// <summary>The sections of an edition.</summary>
[Needs(Permission.ManageEditions)]
public sealed class SectionsController(DeskFrames frames, SectionsQuery sections, CurrentSite current) : SettingsFormController(frames)
{
    private const string ListPath = DeskPaths.Editions + "/{id:int}/sections";
    private const string Path = DeskPaths.Settings + "/sections/{id:int}";

    [HttpGet(ListPath)]
    public IActionResult Index(int id)
    {
        if (current.Site.Find(id) is not { } edition)
        {
            return NotFound();
        }

        var frame = Frames.Make(id);
        return List(new SettingsListPage(
            frame, frame.Words.Format("SectionsOf", edition.Name), DeskPaths.Sections(id), [frame.Words["Section"], frame.Words["Address"]],
            [.. All(edition).Select(section => new SettingRow(Indented(section), DeskPaths.Section(section.SectionId), section.Path))])
        {
            Links = [(edition.Name, DeskPaths.Edition(id)), (frame.Words["NewSection"], $"{DeskPaths.Sections(id)}/new")],
        });
    }

    [HttpGet(ListPath + "/new")]
    public IActionResult New(int id) => current.Site.Find(id) is { } edition ? Form(NewPage(edition, SettingsForm.Empty)) : NotFound();

    [HttpPost(ListPath + "/new")]
    public async Task<IActionResult> New(
        int id, [ModelBinder(typeof(SettingsFormBinder))] SettingsForm form, Actor actor, [FromServices] AddSection act, CancellationToken cancellationToken)
    {
        if (current.Site.Find(id) is not { } edition)
        {
            return NotFound();
        }

        var above = form.Number("parent") is { } parent ? edition.FindSection(parent) : null;
        var path = above is null ? form.Line("slug") : $"{above.SlugPath}/{form.Line("slug")}";
        var result = await act.RunAsync(
            new AddSectionRequest(edition.Slug, path, form.Line("name"), form.LineOrNull("language"), form.Number("order")), actor, cancellationToken);
        return result.Outcome == AddSectionOutcome.Added
            ? Redirect($"{DeskPaths.Sections(id)}?done=SettingsSaved")
            : Refused(NewPage(edition, form), result.Outcome.ToString());
    }

    [HttpGet(Path)]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) =>
        await sections.FindAsync(id, cancellationToken) is { } section && current.Site.Find(section.EditionId) is { } edition
            ? Form(EditPage(edition, section, new SettingsForm(new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["name"] = section.Name,
                ["slug"] = section.Path.Split('/')[^1],
                ["parent"] = section.ParentId?.ToString(CultureInfo.InvariantCulture) ?? "",
                ["order"] = section.Order.ToString(CultureInfo.InvariantCulture),
            })))
            : NotFound();

    [HttpPost(Path)]
    public async Task<IActionResult> Edit(
        int id, [ModelBinder(typeof(SettingsFormBinder))] SettingsForm form, Actor actor, [FromServices] ChangeSection act, CancellationToken cancellationToken)
    {
        var outcome = await act.RunAsync(
            new ChangeSectionRequest(id, form.Revision, form.Line("name"), form.Line("slug"), form.Number("parent"), form.Number("order")), actor, cancellationToken);
        return await sections.FindAsync(id, cancellationToken) is not { } section || current.Site.Find(section.EditionId) is not { } edition ? NotFound()
            : outcome == ChangeSectionOutcome.Changed ? Redirect($"{DeskPaths.Sections(edition.EditionId)}?done=SectionIsChanged")
            : Refused(EditPage(edition, section, form), outcome.ToString());
    }

    private static IEnumerable<SiteSection> All(SiteEdition edition) => edition.Sections.SelectMany(section => section.AndAllBelow());

    /// <summary>A section stands an ideographic space further in for each that it is in.</summary>
    private static string Indented(SiteSection section) => $"{new string('\u3000', section.Above.Count)}{section.Name}";

    private SettingsFormPage NewPage(SiteEdition edition, SettingsForm form)
    {
        var frame = Frames.Make(edition.EditionId);
        return new SettingsFormPage(frame, frame.Words["NewSection"], $"{DeskPaths.Sections(edition.EditionId)}/new",
        [
            new SettingGroup(null,
            [
                .. Fields(frame, edition, form, not: null),
                SettingField.OneOf(
                    "language", frame.Words["EditionFieldLanguage"],
                    EditionRules.Languages.Select(language => (language, frame.Words[$"Language{language.Replace("-", "", StringComparison.Ordinal)}"]))
                        .Prepend(("", frame.Words["LanguageOfEdition"])),
                    form["language"]),
            ]),
        ])
        {
            Links = [(frame.Words.Format("SectionsOf", edition.Name), DeskPaths.Sections(edition.EditionId))],
        };
    }

    private SettingsFormPage EditPage(SiteEdition edition, Section section, SettingsForm form)
    {
        var frame = Frames.Make(edition.EditionId);
        return new SettingsFormPage(
            frame, section.Name, DeskPaths.Section(section.SectionId), [new SettingGroup(null, [.. Fields(frame, edition, form, not: section.SectionId)])])
        {
            Revision = section.Revision,
            Links = [(frame.Words.Format("SectionsOf", edition.Name), DeskPaths.Sections(edition.EditionId))],
        };
    }

    /// <param name="not">The section itself, under which it cannot be put; nor under one below it.</param>
    private static IEnumerable<SettingField> Fields(DeskFrame frame, SiteEdition edition, SettingsForm form, int? not) =>
    [
        SettingField.Line("name", frame.Words["SettingName"], form["name"]),
        SettingField.Line("slug", frame.Words["SettingSlug"], form["slug"], frame.Words["SectionSlugHint"]),
        SettingField.OneOf(
            "parent", frame.Words["SectionParent"],
            All(edition).Where(section => section.SectionId != not && !section.Above.Any(above => above.SectionId == not))
                .Select(section => (section.SectionId.ToString(CultureInfo.InvariantCulture), Indented(section))).Prepend(("", frame.Words["SectionTop"])),
            form["parent"]),
        SettingField.Line("order", frame.Words["SettingOrder"], form["order"], frame.Words["SettingOrderHint"]),
    ];
}
