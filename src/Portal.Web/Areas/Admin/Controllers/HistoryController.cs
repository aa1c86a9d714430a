using Microsoft.AspNetCore.Mvc;
using Portal.Desk;
using Portal.Publishing;
using Portal.Staff;
using Portal.Web.Areas.Admin.Views;
using Portal.Web.Areas.Admin.Views.History;
using Portal.Web.Security;

namespace Portal.Web.Areas.Admin.Controllers;

/// <summary>What was done to an article.</summary>
[Needs(Permission.WriteOwn, Permission.EditAny, Permission.ReadDesk)]
public sealed class HistoryController(DeskArticleQuery articles, HistoryQuery history, DeskFrames frames) : AdminController
{
    [HttpGet("/admin/articles/{id:int}/history")]
    public async Task<IActionResult> Index(int id, long? before, Actor actor, CancellationToken cancellationToken) =>
        await articles.ReadAsync(id, actor, cancellationToken) is { } article
            ? View(HistoryPage.Of(frames.Make(article.Article.EditionId), article, await history.ReadAsync(id, before, cancellationToken)))
            : NotFound();
}
