using Microsoft.AspNetCore.Mvc;
using Portal.Reading;
using Portal.Web.Views;
using Portal.Web.Views.Archive;

namespace Portal.Web.Controllers;

/// <summary>All articles of one day in an edition's zone.</summary>
public sealed class ArchiveController(PageFrames frames, ListQuery list, LatestNews latest) : Controller
{
    [PublicGet("/archive/{year:int}/{month:int}/{day:int}")]
    [PublicGet("/{edition}/archive/{year:int}/{month:int}/{day:int}")]
    public async Task<IActionResult> Day(
        string? edition, int year, int month, int day, PageQuery page, CancellationToken cancellationToken)
    {
        var place = edition is null ? frames.Site.Main : frames.Site.Find(edition.ToLowerInvariant());
        if (place is null || !LocalDay.TryCreate(year, month, day, place.Zone, out var localDay))
        {
            return NotFound();
        }

        var frame = frames.Of(place);
        if (localDay.Date > frame.Today)
        {
            return NotFound();
        }

        var range = page.ToRange() with { FromUtc = localDay.FromUtc, ToUtc = localDay.ToUtc };
        var cards = await list.ReadAsync(ListKind.Edition, place.EditionId, range, cancellationToken);
        return View(new DayPage(frame, localDay.Date, cards, page.IsFirst)
        {
            Latest = await latest.UnderAsync(frame, cards, cancellationToken),
        });
    }
}
