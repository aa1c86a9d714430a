using Microsoft.AspNetCore.Mvc;
using Portal.Links;
using Portal.Publishing;
using Portal.Sources;
using Portal.Staff;
using Portal.Text.Chinese;
using Portal.Web.Areas.Admin.Views;
using Portal.Web.Areas.Admin.Views.Settings;
using Portal.Web.Security;

namespace Portal.Web.Areas.Admin.Controllers;

/// <summary>Where stories come from, and whose may be reprinted.</summary>
[Needs(Permission.ManageNames)]
public sealed class SourcesController(DeskFrames frames, SourcesQuery sources) : SettingsFormController(frames)
{
    private const string Path = DeskPaths.Sources + "/{id:int}";

    [HttpGet(DeskPaths.Sources)]
    public async Task<IActionResult> Index(string? from, CancellationToken cancellationToken)
    {
        var frame = Frames.Make();
        var page = await sources.ReadAsync(string.IsNullOrWhiteSpace(from) ? null : Slug.From(from), cancellationToken);
        return List(new SettingsListPage(
            frame, frame.Words["SetSources"], DeskPaths.Sources, [frame.Words["SettingName"], frame.Words["SourcePermitted"], frame.Words["Address"]],
            [.. page.Rows.Select(source => new SettingRow(source.Name, DeskPaths.Source(source.SourceId), Permitted(frame, source), Paths.Source(source.Slug)))])
        {
            Links = [(frame.Words["NavSettings"], DeskPaths.Settings), (frame.Words["NewSource"], $"{DeskPaths.Sources}/new")],
            From = from ?? "",
            NextPath = page.Next is { } next ? Query(DeskPaths.Sources, next) : null,
        });
    }

    [HttpGet(DeskPaths.Sources + "/new")]
    public IActionResult New() => Form(Page(source: null, SettingsForm.Empty));

    [HttpPost(DeskPaths.Sources + "/new")]
    public async Task<IActionResult> New(
        [ModelBinder(typeof(SettingsFormBinder))] SettingsForm form, Actor actor, [FromServices] SaveSource act, CancellationToken cancellationToken)
    {
        var name = form.Line("name");
        var outcome = await act.RunAsync(Asked(form, form.LineOrNull("slug") ?? Slug.From(name), name) with { IsNew = true }, actor, cancellationToken);
        return outcome == SaveSourceOutcome.Saved
            ? Redirect($"{DeskPaths.Sources}?done=SettingsSaved")
            : Refused(Page(source: null, form), outcome.ToString());
    }

    [HttpGet(Path)]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) =>
        await sources.FindAsync(id, cancellationToken) is { } source
            ? Form(Page(source, new SettingsForm(new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["url"] = source.Url ?? "",
                ["permitted"] = source.IsPermitted switch { true => "yes", false => "no", null => "" },
            })))
            : NotFound();

    [HttpPost(Path)]
    public async Task<IActionResult> Edit(
        int id, [ModelBinder(typeof(SettingsFormBinder))] SettingsForm form, Actor actor, [FromServices] SaveSource act, CancellationToken cancellationToken)
    {
        if (await sources.FindAsync(id, cancellationToken) is not { } source)
        {
            return NotFound();
        }

        var outcome = await act.RunAsync(Asked(form, source.Slug, source.Name) with { Revision = form.Revision }, actor, cancellationToken);
        return outcome == SaveSourceOutcome.Saved
            ? Redirect($"{DeskPaths.Source(id)}?done=SettingsSaved")
            : Refused(Page(source, form), outcome.ToString());
    }

    private static SaveSourceRequest Asked(SettingsForm form, string slug, string name) => new(slug, name, form.LineOrNull("url"))
    {
        IsPermitted = form["permitted"] switch { "yes" => true, "no" => false, _ => null },
    };

    private static string Permitted(DeskFrame frame, Source source) =>
        source.IsPermitted switch { true => $"✓ {frame.Words["Yes"]}", false => $"✕ {frame.Words["No"]}", null => "" };

    /// <param name="source">Null for a new one; the name of one that is known stays, since stories say it.</param>
    private SettingsFormPage Page(Source? source, SettingsForm form)
    {
        var frame = Frames.Make();
        var words = frame.Words;
        return new SettingsFormPage(frame, source?.Name ?? words["NewSource"], source is null ? $"{DeskPaths.Sources}/new" : DeskPaths.Source(source.SourceId),
        [
            new SettingGroup(null,
            [
                .. source is null
                    ? new[]
                    {
                        SettingField.Line("name", words["SettingName"], form["name"]),
                        SettingField.Line("slug", words["SettingSlug"], form["slug"], words["SlugHintOptional"]),
                    }
                    : [],
                SettingField.Line("url", words["SourceUrl"], form["url"], "https://..."),
                SettingField.OneOf(
                    "permitted", words["SourcePermitted"], [("", words["NotSaid"]), ("yes", words["Yes"]), ("no", words["No"])], form["permitted"],
                    words["SourcePermittedHint"]),
            ]),
        ])
        {
            Revision = source?.Revision,
            Links = [(words["SetSources"], DeskPaths.Sources), .. source is null ? [] : new[] { (words["ReadersPage"], Paths.Source(source.Slug)) }],
        };
    }
}
