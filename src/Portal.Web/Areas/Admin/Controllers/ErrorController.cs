using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Portal.Web.Areas.Admin.Views;
using Portal.Web.Areas.Admin.Views.Error;
using Portal.Web.Caching;

namespace Portal.Web.Areas.Admin.Controllers;

/// <summary>What the desk shows when nothing else can be. Reached only from inside, by the pipeline.</summary>
[Area("Admin")]
[AllowAnonymous]
[Streamed]
[IgnoreAntiforgeryToken]
[ApiExplorerSettings(IgnoreApi = true)]
public sealed class ErrorController(DeskFrames frames) : Controller
{
    public const string Path = "/admin/error/{0}";

    [Route("/admin/error/{status:int}")]
    public IActionResult Show(int status)
    {
        var shown = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null ? StatusCodes.Status404NotFound : status;
        Response.StatusCode = shown;
        return View(new DeskErrorPage(frames.Make(), shown));
    }
}
