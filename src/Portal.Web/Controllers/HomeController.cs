using Microsoft.AspNetCore.Mvc;
using Portal.Reading;
using Portal.Web.Views;
using Portal.Web.Views.Home;

namespace Portal.Web.Controllers;

/// <summary>The home of the main edition. Those of others are found by their slug: <see cref="PlacesController"/>.</summary>
public sealed class HomeController(PageFrames frames, HomeQuery home) : Controller
{
    [PublicGet("/")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        frames.Site.Main is { } edition
            ? View(HomeComposer.Compose(
                frames.Of(edition), await home.ReadAsync(edition, frames.Site.Topics, cancellationToken)))
            : View("Setup", new SetupPage(frames.Main()));
}
