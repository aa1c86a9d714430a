using Microsoft.AspNetCore.Mvc;
using Portal.Web.Areas.Admin.Views;
using Portal.Web.Areas.Admin.Views.Desk;

namespace Portal.Web.Areas.Admin.Controllers;

/// <summary>The first page of the desk.</summary>
public sealed class DeskController(DeskFrames frames) : AdminController
{
    [HttpGet("/admin")]
    public IActionResult Index() => View(new DeskHomePage(frames.Make()));
}
