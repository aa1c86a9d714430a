using Microsoft.AspNetCore.Mvc;
using Portal.Reading;
using Portal.Web.Views;
using Portal.Web.Views.Corrections;

namespace Portal.Web.Controllers;

/// <summary>The list of corrections.</summary>
public sealed class CorrectionsController(PageFrames frames, CorrectionsQuery corrections, LatestNews latest) : Controller
{
    [PublicGet("/corrections")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var frame = frames.Main();
        var listed = await corrections.ReadAsync(cancellationToken);
        return View(new CorrectionsPage(frame, listed)
        {
            Latest = listed.Count > 0 ? [] : await latest.ReadAsync(frame, StatusCodes.Status200OK, cancellationToken),
        });
    }
}
