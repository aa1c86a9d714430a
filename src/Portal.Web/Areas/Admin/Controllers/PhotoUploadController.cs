using Microsoft.AspNetCore.Mvc;
using Portal.Links;
using Portal.Publishing;
using Portal.Staff;
using Portal.Web.Areas.Admin.Views.PhotoUpload;
using Portal.Web.Security;

namespace Portal.Web.Areas.Admin.Controllers;

/// <summary>New photos: their files are taken in first, then somebody confirms what they say of themselves.</summary>
[Needs(Permission.AddMedia)]
public sealed class PhotoUploadController(UploadPages pages, PhotoTaker taker, PhotoDescriber describer) : AdminController
{
    [HttpGet(DeskPaths.NewPhotos)]
    public IActionResult New() => View(pages.New([]));

    /// <summary>Scripts send one file at a time, forms as many as were chosen.</summary>
    [HttpPost(DeskPaths.NewPhotos)]
    [UploadLimit(PhotoTaker.MostBytes)]
    public async Task<IActionResult> New(UploadForm form, Actor actor, CancellationToken cancellationToken)
    {
        var taken = await taker.TakeAsync(form.Files ?? [], actor, cancellationToken);
        if (ScriptRequest.Is(Request))
        {
            return taken.Count == 1 ? await pages.AnswerAsync(taken[0], cancellationToken) : BadRequest();
        }

        var refused = pages.Refusals(taken);
        return (taken.Any(file => file.Hash is not null), refused.Count) switch
        {
            (false, _) => With(View(pages.New(refused)), StatusCodes.Status400BadRequest),
            (true, 0) => Redirect(DescribePath.Of(taken)),
            (true, _) => View("Describe", await pages.DescribeAsync(taken, refused, actor, cancellationToken)),
        };
    }

    [HttpGet(DeskPaths.DescribePhotos)]
    public async Task<IActionResult> Describe([FromQuery] DescribePath path, Actor actor, CancellationToken cancellationToken) =>
        View(await pages.DescribeAsync(path, actor, cancellationToken));

    [HttpPost(DeskPaths.DescribePhotos)]
    [KeepsForm]
    public async Task<IActionResult> Describe(DescribeForm form, Actor actor, CancellationToken cancellationToken)
    {
        var answers = await describer.RunAsync(form.Photos ?? [], actor, cancellationToken);
        return answers.Status == StatusCodes.Status200OK
            ? Redirect($"{DeskPaths.Photos}?done=PhotosDescribed")
            : answers.Status == StatusCodes.Status403Forbidden
                ? StatusCode(StatusCodes.Status403Forbidden)
                : With(View(await pages.DescribeAgainAsync(answers, actor, cancellationToken)), answers.Status);
    }

    private static ViewResult With(ViewResult view, int status)
    {
        view.StatusCode = status;
        return view;
    }
}
