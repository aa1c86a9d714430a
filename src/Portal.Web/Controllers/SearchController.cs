using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Portal.Links;
using Portal.Web.Caching;
using Portal.Web.Hosting;
using Portal.Web.Search;
using Portal.Web.Views;

namespace Portal.Web.Controllers;

/// <summary>Looks for stories of an edition. Every answer is made for whoever asks, and none is kept.</summary>
public sealed class SearchController(PageFrames frames, SearchComposer composer, IOptions<SiteOptions> site) : Controller
{
    private const string RetryAfterSeconds = "10";

    [Unkept]
    [EnableRateLimiting(SearchLimit.Policy)]
    [PublicGet("/search")]
    [PublicGet("/{edition:edition}/search")]
    public async Task<IActionResult> Index(string? edition, CancellationToken cancellationToken)
    {
        var searched = edition is null ? frames.Site.Main : frames.Site.Find(edition.ToLowerInvariant());
        if (searched is null || await composer.ReadAsync(searched, SearchForm.Of(Request), cancellationToken) is not { } page)
        {
            return NotFound();
        }

        if (page.IsAway)
        {
            Response.Headers.RetryAfter = RetryAfterSeconds;
        }

        Response.StatusCode = page.Status;
        return View(page);
    }

    [PublicGet(Paths.OpenSearch)]
    public IActionResult Description() => frames.Site.Main is { } main ? new DocumentResult(OpenSearch.Of(main, site.Value)) : NotFound();
}
