using Microsoft.AspNetCore.Mvc;
using Portal.Fronts;
using Portal.Links;
using Portal.Publishing;
using Portal.Reading;
using Portal.Staff;
using Portal.Web.Areas.Admin.Views.Fronts;
using Portal.Web.Security;
using Portal.Web.Views;
using Portal.Web.Views.Home;

namespace Portal.Web.Areas.Admin.Controllers;

/// <summary>The homes of editions: what is pinned where, its versions, and the step to readers.</summary>
[Needs(Permission.ManageFronts)]
[KeepsForm]
public sealed class FrontsController(FrontPages pages, RecordRefusal refusals) : AdminController
{
    private const string Path = DeskPaths.Fronts + "/{id:int}";

    [HttpGet(DeskPaths.Fronts)]
    public IActionResult Index(Actor actor) => View(pages.List(actor));

    [HttpGet(Path)]
    public async Task<IActionResult> Edit(int id, Actor actor, CancellationToken cancellationToken) =>
        pages.Site.Find(id) is not { } edition ? NotFound()
        : actor.May(Permission.ManageFronts, id) ? View(await pages.ShowAsync(edition, cancellationToken))
        : await RefuseAsync(actor, cancellationToken);

    /// <param name="button">See <see cref="FrontMoves"/>; everything but saving answers with the form, moved.</param>
    [HttpPost(Path)]
    public async Task<IActionResult> Edit(
        int id, [ModelBinder(typeof(FrontFormBinder))] FrontForm form, [FromForm(Name = "do")] string? button, Actor actor,
        [FromServices] SaveFront act, CancellationToken cancellationToken)
    {
        if (pages.Site.Find(id) is not { } edition)
        {
            return NotFound();
        }

        if (!actor.May(Permission.ManageFronts, id))
        {
            return await RefuseAsync(actor, cancellationToken);
        }

        return button == FrontMoves.Save
            ? await SaveAsync(edition, FrontMoves.Apply(form, ""), act, actor, cancellationToken)
            : View("Edit", await pages.ShowAsync(edition, FrontMoves.Apply(form, button ?? ""), cancellationToken));
    }

    [HttpPost(Path + "/publish")]
    public async Task<IActionResult> Publish(int id, RevisionForm form, Actor actor, [FromServices] PublishFront act, CancellationToken cancellationToken)
    {
        var result = await act.RunAsync(new PublishFrontRequest(id, form.Base), actor, cancellationToken);
        return result.Outcome switch
        {
            FrontOutcome.Done => Redirect($"{DeskPaths.Front(id)}?done=FrontIsPublished"),
            FrontOutcome.Conflict or FrontOutcome.Untimely when pages.Site.Find(id) is { } edition =>
                Answer("Versions", await pages.VersionsAsync(edition, result, cancellationToken), result.Outcome),
            _ => StatusCode(StatusOf(result.Outcome)),
        };
    }

    [HttpGet(Path + "/versions")]
    public async Task<IActionResult> Versions(int id, Actor actor, CancellationToken cancellationToken) =>
        pages.Site.Find(id) is not { } edition ? NotFound()
        : actor.May(Permission.ManageFronts, id) ? View(await pages.VersionsAsync(edition, refused: null, cancellationToken))
        : await RefuseAsync(actor, cancellationToken);

    /// <summary>The home as readers would see it now.</summary>
    [HttpGet(Path + "/versions/{number:int}")]
    public async Task<IActionResult> Show(
        int id, int number, Actor actor, [FromServices] FrontDeskQuery fronts, [FromServices] HomeQuery home, [FromServices] PageFrames frames,
        CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.ManageFronts, id))
        {
            return await RefuseAsync(actor, cancellationToken);
        }

        if (pages.Site.Find(id) is not { } edition || await fronts.FindAsync(id, number, cancellationToken) is not { } version)
        {
            return NotFound();
        }

        var contents = await home.ReadAsync(edition, frames.Site.Topics, version.Layout, cancellationToken);
        return View("~/Views/Home/Index.cshtml", HomeComposer.Compose(frames.Of(edition), contents) with { Preview = number });
    }

    [HttpPost(Path + "/versions/{number:int}/restore")]
    public async Task<IActionResult> Restore(
        int id, int number, RevisionForm form, Actor actor, [FromServices] RestoreFront act, CancellationToken cancellationToken)
    {
        var result = await act.RunAsync(new RestoreFrontRequest(id, form.Base, number), actor, cancellationToken);
        return result.Outcome switch
        {
            FrontOutcome.Done => Redirect($"{DeskPaths.Front(id)}?done=VersionRestored"),
            FrontOutcome.Conflict when pages.Site.Find(id) is { } edition =>
                Answer("Versions", await pages.VersionsAsync(edition, result, cancellationToken), result.Outcome),
            _ => StatusCode(StatusOf(result.Outcome)),
        };
    }

    private async Task<IActionResult> SaveAsync(SiteEdition edition, FrontForm form, SaveFront act, Actor actor, CancellationToken cancellationToken)
    {
        var reading = FrontReading.Of(form, edition.Zone);
        if (reading.Problems.Count > 0)
        {
            return Answer("Edit", await pages.UnreadAsync(edition, form, reading, cancellationToken), FrontOutcome.Refused);
        }

        var result = await act.RunAsync(
            new SaveFrontRequest(edition.EditionId, form.Revision, reading.Layout, form.PlainNote), actor, cancellationToken);
        return result.Outcome == FrontOutcome.Done
            ? Redirect($"{DeskPaths.Front(edition.EditionId)}?done=FrontIsSaved")
            : Answer("Edit", await pages.RefusedAsync(edition, form, result, cancellationToken), result.Outcome);
    }

    private ViewResult Answer(string view, object page, FrontOutcome outcome)
    {
        var answer = View(view, page);
        answer.StatusCode = StatusOf(outcome);
        return answer;
    }

    private static int StatusOf(FrontOutcome outcome) => outcome switch
    {
        FrontOutcome.Done => StatusCodes.Status200OK,
        FrontOutcome.NotFound => StatusCodes.Status404NotFound,
        FrontOutcome.Forbidden => StatusCodes.Status403Forbidden,
        FrontOutcome.Conflict or FrontOutcome.Untimely => StatusCodes.Status409Conflict,
        FrontOutcome.Refused => StatusCodes.Status400BadRequest,
    };

    private async Task<IActionResult> RefuseAsync(Actor actor, CancellationToken cancellationToken)
    {
        await refusals.RunAsync($"{Request.Method} {Request.Path}", actor, cancellationToken);
        return StatusCode(StatusCodes.Status403Forbidden);
    }
}
