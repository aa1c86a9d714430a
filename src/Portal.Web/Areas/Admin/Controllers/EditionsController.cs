using Microsoft.AspNetCore.Mvc;
using Portal.Editions;
using Portal.Links;
using Portal.Publishing;
using Portal.Staff;
using Portal.Web.Areas.Admin.Views;
using Portal.Web.Areas.Admin.Views.Settings;
using Portal.Web.Jobs;
using Portal.Web.Security;

namespace Portal.Web.Areas.Admin.Controllers;

/// <summary>Editions, their notices and legal registrations.</summary>
[Needs(Permission.ManageEditions)]
public sealed class EditionsController(DeskFrames frames, EditionsQuery editions, CurrentSite current) : SettingsFormController(frames)
{
    private const string Path = DeskPaths.Editions + "/{id:int}";

    [HttpGet(DeskPaths.Editions)]
    public IActionResult Index()
    {
        var frame = Frames.Make();
        return List(new SettingsListPage(
            frame, frame.Words["SetEditions"], DeskPaths.Editions, [frame.Words["Edition"], frame.Words["EditionFieldSlug"], frame.Words["EditionFieldZone"]],
            [.. current.Site.Editions.Select(edition => new SettingRow(edition.Name, DeskPaths.Edition(edition.EditionId), edition.IsMain ? "/" : edition.Slug, edition.Zone.Id))])
        {
            Links = [(frame.Words["NavSettings"], DeskPaths.Settings), (frame.Words["NewEdition"], $"{DeskPaths.Editions}/new")],
        });
    }

    [HttpGet(DeskPaths.Editions + "/new")]
    public IActionResult New() => Form(NewPage(SettingsForm.Empty with
    {
        Fields = new Dictionary<string, string>(StringComparer.Ordinal) { [nameof(EditionField.Zone)] = AddEditionRequest.DefaultZoneId, [nameof(EditionField.SignOffs)] = "1" },
    }, []));

    [HttpPost(DeskPaths.Editions + "/new")]
    public async Task<IActionResult> New(
        [ModelBinder(typeof(SettingsFormBinder))] SettingsForm form, Actor actor, [FromServices] AddEdition act, CancellationToken cancellationToken)
    {
        var request = new AddEditionRequest(form.Line(nameof(EditionField.Slug)), EditionFields.Read(form), form.Line(nameof(EditionField.Language)));
        var result = await act.RunAsync(request, actor, cancellationToken);
        return result.Outcome switch
        {
            EditionOutcome.Done => Redirect($"{DeskPaths.Edition(result.Edition!.EditionId)}?done=SettingsSaved"),
            EditionOutcome.Refused => Form(NewPage(form, result.Problems), StatusCodes.Status400BadRequest),
            _ => Refused(NewPage(form, []), result.Outcome.ToString()),
        };
    }

    [HttpGet(Path)]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) =>
        await editions.FindAsync(id, cancellationToken) is { } edition ? Form(EditPage(edition, EditionFields.Of(edition), [])) : NotFound();

    [HttpPost(Path)]
    public async Task<IActionResult> Edit(
        int id, [ModelBinder(typeof(SettingsFormBinder))] SettingsForm form, Actor actor, [FromServices] SetEdition act, CancellationToken cancellationToken)
    {
        if (await editions.FindAsync(id, cancellationToken) is not { } edition)
        {
            return NotFound();
        }

        var result = await act.RunAsync(new SetEditionRequest(edition.Slug, EditionFields.Read(form), form.Revision), actor, cancellationToken);
        return result.Outcome switch
        {
            EditionOutcome.Done => Redirect($"{DeskPaths.Edition(id)}?done=SettingsSaved"),
            EditionOutcome.Refused => Form(EditPage(edition, form, result.Problems), StatusCodes.Status400BadRequest),
            _ => Refused(EditPage(edition, form, []), result.Outcome.ToString()),
        };
    }

    private SettingsFormPage NewPage(SettingsForm form, IReadOnlyList<EditionProblem> problems)
    {
        var frame = Frames.Make();
        return new SettingsFormPage(frame, frame.Words["NewEdition"], $"{DeskPaths.Editions}/new", EditionFields.Groups(frame, form, isNew: true, problems))
        {
            Problems = [.. problems.Select(problem => EditionFields.Sentence(frame, problem))],
            Links = [(frame.Words["SetEditions"], DeskPaths.Editions)],
        };
    }

    private SettingsFormPage EditPage(Edition edition, SettingsForm form, IReadOnlyList<EditionProblem> problems)
    {
        var frame = Frames.Make(edition.EditionId);
        return new SettingsFormPage(frame, edition.Name, DeskPaths.Edition(edition.EditionId), EditionFields.Groups(frame, form, isNew: false, problems))
        {
            Problems = [.. problems.Select(problem => EditionFields.Sentence(frame, problem))],
            Revision = edition.Revision,
            Links = [(frame.Words["SetEditions"], DeskPaths.Editions), (frame.Words["SetSections"], DeskPaths.Sections(edition.EditionId))],
        };
    }
}
