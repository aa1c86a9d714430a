using Microsoft.AspNetCore.Mvc;
using Portal.Links;
using Portal.Web.Caching;
using Portal.Web.Sitemaps;
using Portal.Web.Views;

namespace Portal.Web.Controllers;

/// <summary>What search engines are told of the site.</summary>
public sealed class SitemapsController(SitemapComposer composer, PageFrames frames) : Controller
{
    [PublicGet(Paths.SitemapIndex)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => new DocumentResult(await composer.IndexAsync(cancellationToken));

    [PublicGet(Paths.PagesSitemap)]
    public IActionResult Pages() => new DocumentResult(composer.Pages());

    [PublicGet("/sitemaps/news.xml")]
    [PublicGet("/sitemaps/news-{number:int:min(2)}.xml")]
    public async Task<IActionResult> News(int? number, CancellationToken cancellationToken) =>
        await composer.NewsAsync(number ?? 1, cancellationToken) is { } news ? new DocumentResult(news) : NotFound();

    [Streamed]
    [PublicGet("/sitemaps/{edition}/{file}")]
    public async Task<IActionResult> Month(string edition, string file, [FromServices] SitemapPart part, [FromServices] TimeProvider clock, CancellationToken cancellationToken)
    {
        var place = frames.Site.Editions.FirstOrDefault(known => string.Equals(known.Slug, edition, StringComparison.OrdinalIgnoreCase));
        if (place is null || Paths.ReadMonthSitemap(file) is not (var first, var number))
        {
            return NotFound();
        }

        var path = Paths.MonthSitemap(place.Slug, first, number);
        return !string.Equals(Request.Path.Value, path, StringComparison.Ordinal) ? RedirectPermanent(path)
            : await part.WriteAsync(new SitemapMonth(place, first), number, cancellationToken) is { } sitemap ? new SitemapFileResult(sitemap, clock.GetUtcNow().UtcDateTime)
            : NotFound();
    }
}
