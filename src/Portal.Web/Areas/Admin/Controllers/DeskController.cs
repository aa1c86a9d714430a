using Microsoft.AspNetCore.Mvc;
using Portal.Desk;
using Portal.Links;
using Portal.Publishing;
using Portal.Web.Areas.Admin.Views.Desk;

namespace Portal.Web.Areas.Admin.Controllers;

/// <summary>The first page of the desk.</summary>
public sealed class DeskController(DeskHomeQuery home, DeskHomePages pages) : AdminController
{
    [HttpGet(DeskPaths.Home)]
    public async Task<IActionResult> Index(Actor actor, CancellationToken cancellationToken) =>
        View(pages.Make(await home.ReadAsync(actor, pages.EditionIds, cancellationToken), actor));
}
