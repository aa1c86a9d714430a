using Microsoft.AspNetCore.Mvc;
using Portal.Links;
using Portal.Reading;
using Portal.Web.Views;
using Portal.Web.Views.Home;
using Portal.Web.Views.Places;

namespace Portal.Web.Controllers;

/// <summary>Editions and sections: every address whose segments are slugs of the desk's making.</summary>
public sealed class PlacesController(PageFrames frames, HomeQuery home, ListQuery list, LatestNews latest) : Controller
{
    [PublicGet("/{**path}")]
    public async Task<IActionResult> Show(string path, PageQuery page, CancellationToken cancellationToken)
    {
        if (Place.Find(frames.Site, path.Trim('/')) is not { } place)
        {
            // Written as a site's address with a slash at its end and a path with one at its beginning.
            return path.StartsWith('/') && Paths.ReservedFirstSegments.Contains(path.TrimStart('/').Split('/')[0])
                ? RedirectPermanent($"/{path.TrimStart('/')}{Request.QueryString}")
                : NotFound();
        }

        return place.Section is { } section
            ? View("Section", await SectionAsync(frames.Of(place.Edition, section), section, page, cancellationToken))
            : View("~/Views/Home/Index.cshtml", HomeComposer.Compose(
                frames.Of(place.Edition), await home.ReadAsync(place.Edition, frames.Site.Topics, cancellationToken)));
    }

    private async Task<SectionPage> SectionAsync(
        PageFrame frame, SiteSection section, PageQuery page, CancellationToken cancellationToken)
    {
        var cards = await list.ReadAsync(ListKind.Section, section.SectionId, page.ToRange(), cancellationToken);
        return SectionPage.From(frame, section, cards, page.IsFirst) with
        {
            Latest = await latest.UnderAsync(frame, cards, cancellationToken),
        };
    }
}
