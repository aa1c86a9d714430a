using Microsoft.AspNetCore.Mvc;
using Portal.Links;
using Portal.Publishing;
using Portal.Pushing;
using Portal.Staff;
using Portal.Web.Areas.Admin.Views.Pushes;
using Portal.Web.Security;

namespace Portal.Web.Areas.Admin.Controllers;

/// <summary>What search engines and subscribers are told, and what could not be told.</summary>
[Needs(Permission.ReadAudit)]
public sealed class PushesController(PushesQuery pushes, PushesPages pages) : AdminController
{
    [HttpGet(DeskPaths.Pushes)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(pages.Make(await pushes.ReadAsync(cancellationToken)));

    [HttpPost("/admin/pushes/retry")]
    public Task<IActionResult> RetryAll(Actor actor, [FromServices] RetryPushes retry, CancellationToken cancellationToken) =>
        RetryAsync(pushId: null, actor, retry, cancellationToken);

    [HttpPost("/admin/pushes/{id:long}/retry")]
    public Task<IActionResult> Retry(long id, Actor actor, [FromServices] RetryPushes retry, CancellationToken cancellationToken) =>
        RetryAsync(id, actor, retry, cancellationToken);

    private async Task<IActionResult> RetryAsync(long? pushId, Actor actor, RetryPushes retry, CancellationToken cancellationToken) =>
        await retry.RunAsync(pushId, actor, cancellationToken) is null ? StatusCode(StatusCodes.Status403Forbidden) : Redirect($"{DeskPaths.Pushes}?done=PushesAreRetried");
}
