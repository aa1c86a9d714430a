using Microsoft.AspNetCore.Mvc;
using Portal.Reading;
using Portal.Web.Views;
using Portal.Web.Views.Home;
using Portal.Web.Views.Places;

namespace Portal.Web.Controllers;

/// <summary>Editions and sections: every address whose segments are slugs of the desk's making.</summary>
public sealed class PlacesController(PageFrames frames, HomeQuery home, ListQuery list) : Controller
{
    [PublicGet("/{**path}")]
    public async Task<IActionResult> Show(string path, [FromQuery] PageQuery page, CancellationToken cancellationToken)
    {
        if (Place.Find(frames.Site, path.TrimEnd('/')) is not { } place)
        {
            return NotFound();
        }

        return place.Section is null
            ? View("~/Views/Home/Index.cshtml", HomeComposer.Compose(
                frames.Of(place.Edition), await home.ReadAsync(place.Edition, frames.Site.Topics, cancellationToken)))
            : View("Section", SectionPage.From(
                frames.Of(place.Edition, place.Section),
                place.Section,
                await list.ReadAsync(ListKind.Section, place.Section.SectionId, page.ToRange(), cancellationToken),
                page.IsFirst));
    }
}
