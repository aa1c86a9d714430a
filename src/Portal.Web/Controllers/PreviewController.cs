using Microsoft.AspNetCore.Mvc;
using Portal.Desk;
using Portal.Links;
using Portal.Media;
using Portal.Publishing;
using Portal.Reading;
using Portal.Web.Caching;
using Portal.Web.Views;
using Portal.Web.Views.News;
using Portal.Web.Views.Preview;

namespace Portal.Web.Controllers;

/// <summary>
/// A version that readers do not see, to whoever has the key of a preview link. Nothing of it is kept: see <see cref="Security.PortalHeaders"/>.
/// </summary>
[Streamed]
public sealed class PreviewController(PreviewQuery previews, PageFrames frames) : Controller
{
    [PublicGet(Paths.Previews)]
    public async Task<IActionResult> Show(
        [FromQuery] string? key, [FromServices] ArticlePreview preview, [FromServices] RelatedQuery related, CancellationToken cancellationToken)
    {
        if (await previews.ReadAsync(key ?? "", cancellationToken) is not { } link
            || await preview.ReadAsync(link.ArticleId, link.Version, rendition => Paths.PreviewPhoto(key!, rendition), cancellationToken) is not { } article)
        {
            return Unusable();
        }

        var frame = frames.Of(article.EditionId, article.SectionId, article.Language);
        var page = ArticlePage.From(frame, article, await related.ReadAsync(article, cancellationToken));
        return View("~/Views/News/Article.cshtml", page with { Preview = new PreviewMark(link.Version, link.ExpiresAtUtc) });
    }

    [PublicGet(Paths.Previews + "/media/{hash}/{name}")]
    public async Task<IActionResult> Photo(
        [FromQuery] string? key, string hash, string name, [FromServices] StorySurroundings surroundings, [FromServices] RenditionSource renditions,
        CancellationToken cancellationToken) =>
        await previews.ReadAsync(key ?? "", cancellationToken) is { } link
            && (await surroundings.PhotosAsync(link.Story, cancellationToken)).Values.Any(file => file.Hash == hash)
            ? await this.PhotoAsync(renditions, hash, name, cancellationToken)
            : NotFound();

    /// <summary>Unknown, expired or revoked: nobody is told which.</summary>
    private ViewResult Unusable()
    {
        var page = View("Unusable", new UnusablePreviewPage(frames.Main()));
        page.StatusCode = StatusCodes.Status404NotFound;
        return page;
    }
}
