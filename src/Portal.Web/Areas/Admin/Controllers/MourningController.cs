using Microsoft.AspNetCore.Mvc;
using Portal.Editions;
using Portal.Links;
using Portal.Publishing;
using Portal.Staff;
using Portal.Web.Areas.Admin.Views;
using Portal.Web.Areas.Admin.Views.Publish;
using Portal.Web.Areas.Admin.Views.Settings;
using Portal.Web.Jobs;
using Portal.Web.Security;

namespace Portal.Web.Areas.Admin.Controllers;

/// <summary>From when until when the pages of an edition are grey.</summary>
[Needs(Permission.ManageFronts)]
public sealed class MourningController(DeskFrames frames, EditionsQuery editions, CurrentSite current, RecordRefusal refusals) : SettingsFormController(frames)
{
    private const string Path = DeskPaths.Mourning + "/{id:int}";

    [HttpGet(DeskPaths.Mourning)]
    public IActionResult Index(Actor actor)
    {
        var frame = Frames.Make();
        return List(new SettingsListPage(
            frame, frame.Words["SetMourning"], DeskPaths.Mourning, [frame.Words["Edition"], frame.Words["MourningTime"]],
            [
                .. current.Site.Editions.Where(edition => actor.May(Permission.ManageFronts, edition.EditionId)).Select(edition => new SettingRow(
                    edition.Name, DeskPaths.Mourn(edition.EditionId), TimeOf(Frames.Make(edition.EditionId), edition.Mourning))),
            ])
        {
            Links = [(frame.Words["NavSettings"], DeskPaths.Settings)],
        });
    }

    [HttpGet(Path)]
    public async Task<IActionResult> Edit(int id, Actor actor, CancellationToken cancellationToken) =>
        await editions.FindAsync(id, cancellationToken) is not { } edition ? NotFound()
        : !actor.May(Permission.ManageFronts, id) ? await RefuseAsync(id, actor, cancellationToken)
        : Form(Page(edition, FormOf(edition)));

    [HttpPost(Path)]
    public async Task<IActionResult> Edit(
        int id, [ModelBinder(typeof(SettingsFormBinder))] SettingsForm form, Actor actor, [FromServices] MournEdition act, CancellationToken cancellationToken)
    {
        if (await editions.FindAsync(id, cancellationToken) is not { } edition)
        {
            return NotFound();
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(edition.ZoneId);
        var (from, until) = (TypedTime.Read(form["from"], zone), TypedTime.Read(form["until"], zone));
        var isUnset = form.Line("from").Length == 0 && form.Line("until").Length == 0;
        if (!isUnset && (from.Problem ?? until.Problem) is { } problem && actor.May(Permission.ManageFronts, id))
        {
            var page = Page(edition, form);
            return Form(page with { Problems = [page.Frame.Words.Format(problem, page.Frame.ZoneName)] }, StatusCodes.Status400BadRequest);
        }

        var mourning = from.Utc is { } begin && until.Utc is { } end ? new Mourning(begin, end) : null;
        var outcome = await act.RunAsync(new MournEditionRequest(id, form.Revision, mourning), actor, cancellationToken);
        return outcome == MournEditionOutcome.Done ? Redirect($"{DeskPaths.Mourning}?done=SettingsSaved") : Refused(Page(edition, form), outcome.ToString());
    }

    private async Task<IActionResult> RefuseAsync(int id, Actor actor, CancellationToken cancellationToken)
    {
        await refusals.RunAsync($"GET {DeskPaths.Mourn(id)}", actor, cancellationToken);
        return StatusCode(StatusCodes.Status403Forbidden);
    }

    private static string TimeOf(DeskFrame frame, Mourning? mourning) =>
        mourning is null ? frame.Words["No"] : $"{frame.Time(mourning.FromUtc)} – {frame.Time(mourning.UntilUtc)}";

    private static SettingsForm FormOf(Edition edition)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(edition.ZoneId);
        return new SettingsForm(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["from"] = TypedTime.Write(edition.MourningFromUtc, zone),
            ["until"] = TypedTime.Write(edition.MourningUntilUtc, zone),
        });
    }

    private SettingsFormPage Page(Edition edition, SettingsForm form)
    {
        var frame = Frames.Make(edition.EditionId);
        var words = frame.Words;
        return new SettingsFormPage(frame, words.Format("MourningOf", edition.Name), DeskPaths.Mourn(edition.EditionId),
        [
            new SettingGroup(null,
            [
                Time("from", words.Format("MourningFrom", frame.ZoneName), words["MourningHint"]), Time("until", words.Format("MourningUntil", frame.ZoneName), hint: null),
            ]),
        ])
        {
            Revision = edition.Revision,
            Links = [(words["SetMourning"], DeskPaths.Mourning), (words["ReadersPage"], edition.IsMain ? "/" : $"/{edition.Slug}/")],
        };

        SettingField Time(string name, string label, string? hint)
        {
            var field = SettingField.Line(name, label, form[name], hint);
            return field with { Text = field.Text with { Type = "datetime-local" } };
        }
    }
}
