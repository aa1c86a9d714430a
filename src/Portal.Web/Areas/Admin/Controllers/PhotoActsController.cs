using Microsoft.AspNetCore.Mvc;
using Portal.Media;
using Portal.Publishing;
using Portal.Staff;
using Portal.Web.Areas.Admin.Views;
using Portal.Web.Areas.Admin.Views.Photos;
using Portal.Web.Areas.Admin.Views.PhotoUpload;
using Portal.Web.Areas.Admin.Views.Publish;
using Portal.Web.Security;

namespace Portal.Web.Areas.Admin.Controllers;

/// <summary>What is done to one photo of the library. Each form does one act; what is refused comes back with the reason and all that was typed.</summary>
[Needs(Permission.AddMedia, Permission.ManageMedia)]
public sealed class PhotoActsController(PhotoAnswers answers, DeskFrames frames) : AdminController
{
    private const string Path = "/admin/photos/{hash}";

    [HttpPost(Path)]
    [KeepsForm]
    public async Task<IActionResult> Describe(string hash, PhotoForm form, Actor actor, [FromServices] EditPhoto act, CancellationToken cancellationToken)
    {
        var reading = PhotoFormReading.Of(form, "", frames.Make().Words);
        return await answers.AnswerAsync(
            this,
            hash,
            PhotoAct.Describe,
            reading.Problems.Count > 0
                ? new PhotoResult(PhotoOutcome.Refused)
                : await act.RunAsync(new EditPhotoRequest(hash, form.Revision, reading.Description), actor, cancellationToken),
            new PhotoTyped { Words = form },
            actor,
            cancellationToken);
    }

    [HttpPost(Path + "/focus")]
    [KeepsForm]
    public async Task<IActionResult> Focus(string hash, FocusForm form, Actor actor, [FromServices] SetFocalPoint act, CancellationToken cancellationToken) =>
        await answers.AnswerAsync(
            this,
            hash,
            PhotoAct.Focus,
            await act.RunAsync(new SetFocalPointRequest(hash, form.Revision, form.Point), actor, cancellationToken),
            new PhotoTyped { Focus = form },
            actor,
            cancellationToken);

    [HttpPost(Path + "/rights")]
    [KeepsForm]
    public async Task<IActionResult> Rights(string hash, RightsForm form, Actor actor, [FromServices] SetPhotoRights act, CancellationToken cancellationToken)
    {
        var time = string.IsNullOrWhiteSpace(form.ExpiresAt) ? new TypedTime(null, null) : TypedTime.Read(form.ExpiresAt, frames.Make().Zone);
        return await answers.AnswerAsync(
            this,
            hash,
            PhotoAct.Rights,
            time.Problem is not null
                ? new PhotoResult(PhotoOutcome.Refused)
                : await act.RunAsync(new SetPhotoRightsRequest(hash, form.Revision, time.Utc, form.IsBlocked), actor, cancellationToken),
            new PhotoTyped { Rights = form, Problem = time.Problem },
            actor,
            cancellationToken);
    }

    /// <summary>A photo that the library has already keeps its words.</summary>
    [HttpPost(Path + "/replace")]
    [UploadLimit(PhotoTaker.MostBytes)]
    [Needs(Permission.ManageMedia)]
    public async Task<IActionResult> Replace(
        string hash, ReplaceForm form, Actor actor, [FromServices] PhotoTaker taker, [FromServices] ReplacePhoto act, CancellationToken cancellationToken)
    {
        var taken = form.File is null ? null : await taker.TakeAsync(form.File, actor, cancellationToken);
        return await answers.AnswerAsync(
            this,
            hash,
            PhotoAct.Replace,
            taken?.Hash is { } other
                ? await act.RunAsync(new ReplacePhotoRequest(hash, form.Revision, other) { KeepsWords = taken.IsNew }, actor, cancellationToken)
                : new PhotoResult(PhotoOutcome.Refused),
            new PhotoTyped { Taken = taken },
            actor,
            cancellationToken);
    }

    [HttpPost(Path + "/delete")]
    [RequireRecentSignIn]
    public async Task<IActionResult> Delete(string hash, int? revision, Actor actor, [FromServices] DeletePhoto act, CancellationToken cancellationToken) =>
        await answers.AnswerAsync(
            this, hash, PhotoAct.Delete, await act.RunAsync(hash, revision, actor, cancellationToken), new PhotoTyped(), actor, cancellationToken);
}
