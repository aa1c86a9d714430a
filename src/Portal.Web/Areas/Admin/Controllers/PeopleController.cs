using Microsoft.AspNetCore.Mvc;
using Portal.Links;
using Portal.People;
using Portal.Publishing;
using Portal.Staff;
using Portal.Text.Chinese;
using Portal.Web.Areas.Admin.Views;
using Portal.Web.Areas.Admin.Views.Settings;
using Portal.Web.Security;

namespace Portal.Web.Areas.Admin.Controllers;

/// <summary>What the site says of the people in bylines.</summary>
[Needs(Permission.ManageNames)]
public sealed class PeopleController(DeskFrames frames, PeopleQuery people) : SettingsFormController(frames)
{
    private const string Path = DeskPaths.People + "/{id:int}";

    [HttpGet(DeskPaths.People)]
    public async Task<IActionResult> Index(string? from, CancellationToken cancellationToken)
    {
        var frame = Frames.Make();
        var page = await people.ReadAsync(string.IsNullOrWhiteSpace(from) ? null : Slug.From(from), cancellationToken);
        return List(new SettingsListPage(
            frame, frame.Words["SetPeople"], DeskPaths.People, [frame.Words["Name"], frame.Words["PersonTitle"], frame.Words["Address"]],
            [.. page.Rows.Select(person => new SettingRow(person.Name, DeskPaths.Person(person.PersonId), person.Title ?? "", Paths.Person(person.Slug)))])
        {
            Links = [(frame.Words["NavSettings"], DeskPaths.Settings), (frame.Words["NewPerson"], $"{DeskPaths.People}/new")],
            From = from ?? "",
            NextPath = page.Next is { } next ? Query(DeskPaths.People, next) : null,
        });
    }

    [HttpGet(DeskPaths.People + "/new")]
    public IActionResult New() => Form(Page(person: null, SettingsForm.Empty));

    [HttpPost(DeskPaths.People + "/new")]
    public async Task<IActionResult> New(
        [ModelBinder(typeof(SettingsFormBinder))] SettingsForm form, Actor actor, [FromServices] SavePerson act, CancellationToken cancellationToken)
    {
        var outcome = await act.RunAsync(Asked(form, form.LineOrNull("slug") ?? Slug.From(form.Line("name"))) with { IsNew = true }, actor, cancellationToken);
        return outcome == SavePersonOutcome.Saved
            ? Redirect($"{DeskPaths.People}?done=SettingsSaved")
            : Refused(Page(person: null, form), outcome.ToString());
    }

    [HttpGet(Path)]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) =>
        await people.FindAsync(id, cancellationToken) is { } person
            ? Form(Page(person, new SettingsForm(new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["name"] = person.Name,
                ["title"] = person.Title ?? "",
                ["bio"] = person.Bio ?? "",
            })))
            : NotFound();

    [HttpPost(Path)]
    public async Task<IActionResult> Edit(
        int id, [ModelBinder(typeof(SettingsFormBinder))] SettingsForm form, Actor actor, [FromServices] SavePerson act, CancellationToken cancellationToken)
    {
        if (await people.FindAsync(id, cancellationToken) is not { } person)
        {
            return NotFound();
        }

        var outcome = await act.RunAsync(Asked(form, person.Slug) with { Revision = form.Revision }, actor, cancellationToken);
        return outcome == SavePersonOutcome.Saved
            ? Redirect($"{DeskPaths.Person(id)}?done=SettingsSaved")
            : Refused(Page(person, form), outcome.ToString());
    }

    private static SavePersonRequest Asked(SettingsForm form, string slug) =>
        new(slug, form.Line("name"), form.LineOrNull("title"), form.TextOrNull("bio"));

    private SettingsFormPage Page(Person? person, SettingsForm form)
    {
        var frame = Frames.Make();
        var words = frame.Words;
        return new SettingsFormPage(frame, person?.Name ?? words["NewPerson"], person is null ? $"{DeskPaths.People}/new" : DeskPaths.Person(person.PersonId),
        [
            new SettingGroup(null,
            [
                SettingField.Line("name", words["Name"], form["name"]),
                .. person is null ? new[] { SettingField.Line("slug", words["SettingSlug"], form["slug"], words["SlugHintOptional"]) } : [],
                SettingField.Line("title", words["PersonTitle"], form["title"], words["PersonTitleHint"]),
                SettingField.Area("bio", words["PersonBio"], form["bio"], lines: 5),
            ]),
        ])
        {
            Revision = person?.Revision,
            Links = [(words["SetPeople"], DeskPaths.People), .. person is null ? [] : new[] { (words["ReadersPage"], Paths.Person(person.Slug)) }],
        };
    }
}
