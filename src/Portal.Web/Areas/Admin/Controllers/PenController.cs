using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Portal.Desk;
using Portal.Links;
using Portal.Publishing;
using Portal.Staff;
using Portal.Web.Areas.Admin.Views;
using Portal.Web.Areas.Admin.Views.Pen;
using Portal.Web.Security;

namespace Portal.Web.Areas.Admin.Controllers;

/// <summary>What keeps somebody writing: who they are, the key to what their browser has kept, who else is there.</summary>
[Needs(Permission.WriteOwn, Permission.EditAny, Permission.ReadDesk)]
public sealed class PenController(DeskFrames frames) : AdminController
{
    [HttpGet(DeskPaths.Pen)]
    public IActionResult Show(Actor actor, [FromServices] IAntiforgery forms) =>
        Json(new PenAnswer(actor.StaffId!.Value, actor.Name, forms.GetAndStoreTokens(HttpContext).RequestToken!));

    [HttpPost("/admin/articles/pen/open")]
    public IActionResult Open(string? @sealed, Actor actor, [FromServices] CopyKeys keys) =>
        keys.Open(@sealed ?? "", actor.StaffId!.Value) is { } key ? Json(new { key }) : NotFound();

    [HttpPost("/admin/articles/{id:int}/presence")]
    public async Task<IActionResult> Mark(int id, Actor actor, [FromServices] MarkPresence mark, CancellationToken cancellationToken) =>
        await mark.RunAsync(id, actor, cancellationToken) is { } others
            ? Json(new { others = others.Select(other => new { other.Name, Time = frames.Make().Time(other.SeenAtUtc) }) })
            : NotFound();

    [HttpPost("/admin/articles/{id:int}/presence/leave")]
    public async Task<IActionResult> Leave(int id, Actor actor, [FromServices] LeaveArticle leave, CancellationToken cancellationToken)
    {
        await leave.RunAsync(id, actor, cancellationToken);
        return NoContent();
    }

    /// <summary>Opened beside a story whose writer had to sign in again.</summary>
    [HttpGet(DeskPaths.SignedIn)]
    public IActionResult SignedIn() => View(new SignedInPage(frames.Make()));
}
