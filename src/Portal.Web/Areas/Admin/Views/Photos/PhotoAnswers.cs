using Microsoft.AspNetCore.Mvc;
using Portal.Links;
using Portal.Media;
using Portal.Publishing;

namespace Portal.Web.Areas.Admin.Views.Photos;

/// <summary>Answers the forms of a photo's page.</summary>
public sealed class PhotoAnswers(DeskFrames frames, PhotoLibraryQuery library, LibraryPhotoPages pages)
{
    public async Task<IActionResult> AnswerAsync(
        Controller controller, string hash, PhotoAct act, PhotoResult result, PhotoTyped typed, Actor actor, CancellationToken cancellationToken)
    {
        switch (result.Outcome)
        {
            case PhotoOutcome.Done:
                return controller.Redirect(Done(hash, act, typed));
            case PhotoOutcome.Forbidden:
                return controller.StatusCode(StatusCodes.Status403Forbidden);
        }

        if (result.Outcome == PhotoOutcome.NotFound || await library.FindAsync(hash, cancellationToken) is not { } photo)
        {
            return controller.NotFound();
        }

        var problems = typed.Words is { } form ? PhotoFormReading.Of(form, "", frames.Make().Words).Problems : [];
        var page = await pages.ShowAsync(photo, typed, problems, actor, cancellationToken);
        var view = controller.View("~/Areas/Admin/Views/Photos/Photo.cshtml", page with
        {
            Problems = problems.Count > 0 ? [.. problems.Select(problem => problem.Text)] : [Sentence(page.Frame, act, result.Outcome, typed)],
        });
        view.StatusCode = result.Outcome is PhotoOutcome.Conflict or PhotoOutcome.Used ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
        return view;
    }

    private static string Done(string hash, PhotoAct act, PhotoTyped typed) => act switch
    {
        PhotoAct.Describe => $"{DeskPaths.LibraryPhoto(hash)}?done=PhotoDescribed",
        PhotoAct.Focus => $"{DeskPaths.LibraryPhoto(hash)}?done=PhotoFocused#focus",
        PhotoAct.Rights => $"{DeskPaths.LibraryPhoto(hash)}?done=PhotoRightsSet#rights",
        PhotoAct.Replace => $"{DeskPaths.LibraryPhoto(typed.Taken!.Hash!)}?done=PhotoReplaced",
        PhotoAct.Delete => $"{DeskPaths.Photos}?done=PhotoDeleted",
    };

    private static string Sentence(DeskFrame frame, PhotoAct act, PhotoOutcome outcome, PhotoTyped typed) => outcome switch
    {
        PhotoOutcome.Conflict => frame.Words["PhotoConflict"],
        PhotoOutcome.Past => frame.Words["PhotoPast"],
        PhotoOutcome.Used => frame.Words["PhotoUsed"],
        PhotoOutcome.Same => frame.Words["PhotoSame"],
        PhotoOutcome.Refused => Refused(frame, act, typed),
        PhotoOutcome.Done or PhotoOutcome.Forbidden or PhotoOutcome.NotFound => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    private static string Refused(DeskFrame frame, PhotoAct act, PhotoTyped typed) => (typed.Problem, typed.Taken, act) switch
    {
        ({ } problem, _, _) => frame.Words.Format(problem, frame.ZoneName),
        (_, { Refusal: { } refusal } taken, _) => frame.Words.Format($"PhotoRefused{refusal}", taken.Name),
        (_, _, PhotoAct.Replace) => frame.Words["PhotoNoFile"],
        (_, _, PhotoAct.Focus) => frame.Words["PhotoFocusRefused"],
        _ => frame.Words["PhotoWordsRefused"],
    };
}
