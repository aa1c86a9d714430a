using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Portal.Desk;
using Portal.Links;
using Portal.Publishing;
using Portal.Staff;
using Portal.Web.Areas.Admin.Views.Pen;
using Portal.Web.Areas.Admin.Views.Write;
using Portal.Web.Security;

namespace Portal.Web.Areas.Admin.Controllers;

/// <summary>Takes the story's form while it is typed, for scripts: keeps it for its writer, and shows what readers would get.</summary>
[Needs(Permission.WriteOwn, Permission.EditAny)]
[RequestSizeLimit(MaxBytes)]
[RequestFormLimits(ValueLengthLimit = MaxBytes)]
public sealed class DraftingController(StoryDrafts drafts) : AdminController
{
    /// <summary>Of a request; the act counts the text itself.</summary>
    private const int MaxBytes = 8 * 1024 * 1024;

    [HttpPost(DeskPaths.NewAutosave)]
    public async Task<IActionResult> Keep(StoryForm form, Actor actor, CancellationToken cancellationToken) =>
        Answer(await drafts.KeepAsync(articleId: null, form, actor, cancellationToken));

    [HttpPost("/admin/articles/{id:int}/autosave")]
    public async Task<IActionResult> Keep(int id, StoryForm form, Actor actor, CancellationToken cancellationToken) =>
        Answer(await drafts.KeepAsync(id, form, actor, cancellationToken));

    [HttpPost(DeskPaths.BodyPreview)]
    public async Task<IActionResult> Preview(StoryForm form, Actor actor, CancellationToken cancellationToken) =>
        await drafts.PreviewAsync(form, actor, cancellationToken) is { } preview ? Json(preview) : NotFound();

    /// <summary>A form that could not be read: it is larger than it may be, or the browser has gone.</summary>
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        if (!ModelState.IsValid)
        {
            context.Result = StatusCode(StatusCodes.Status413PayloadTooLarge);
        }
    }

    private IActionResult Answer(KeptDraft kept) => kept.Outcome switch
    {
        SaveAutosaveOutcome.Saved => Json(new { kept.SavedAtUtc }),
        SaveAutosaveOutcome.TooLong => StatusCode(StatusCodes.Status413PayloadTooLarge),
        SaveAutosaveOutcome.Forbidden => StatusCode(StatusCodes.Status403Forbidden),
    };
}
