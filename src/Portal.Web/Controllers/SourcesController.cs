using Microsoft.AspNetCore.Mvc;
using Portal.Reading;
using Portal.Web.Views;
using Portal.Web.Views.Sources;

namespace Portal.Web.Controllers;

/// <summary>Pages of the sources that stories come from.</summary>
public sealed class SourcesController(PageFrames frames, SourceQuery sources, ListQuery list) : Controller
{
    [PublicGet("/sources/{slug}")]
    public async Task<IActionResult> Source(string slug, PageQuery page, CancellationToken cancellationToken) =>
        await sources.ReadAsync(slug.ToLowerInvariant(), cancellationToken) is { } source
            && await list.ReadAsync(ListKind.Source, source.SourceId, page.ToRange(), cancellationToken) is { Cards.Count: > 0 } cards
            ? View(new SourcePage(frames.Main(), source, cards, page.IsFirst))
            : NotFound();
}
