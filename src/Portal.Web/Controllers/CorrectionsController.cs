using Microsoft.AspNetCore.Mvc;
using Portal.Reading;
using Portal.Web.Views;
using Portal.Web.Views.Corrections;

namespace Portal.Web.Controllers;

/// <summary>The list of corrections.</summary>
public sealed class CorrectionsController(PageFrames frames, CorrectionsQuery corrections) : Controller
{
    [PublicGet("/corrections")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View(new CorrectionsPage(frames.Main(), await corrections.ReadAsync(cancellationToken)));
}
