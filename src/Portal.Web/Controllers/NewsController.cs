using Microsoft.AspNetCore.Mvc;
using Portal.Links;
using Portal.Reading;
using Portal.Web.Views;
using Portal.Web.Views.Error;
using Portal.Web.Views.News;

namespace Portal.Web.Controllers;

/// <summary>Articles at their permanent addresses; any other spelling of an article's address leads there in one hop.</summary>
public sealed class NewsController(
    PageFrames frames, ArticleQuery articles, RelatedQuery related, WithdrawalQuery withdrawals, LatestNews latest)
    : Controller
{
    [PublicGet("/news/{**address}")]
    public async Task<IActionResult> Article(string address, CancellationToken cancellationToken)
    {
        if (Paths.ArticleId(address) is not { } id)
        {
            return NotFound();
        }

        if (await articles.ReadAsync(id, cancellationToken) is not { } article)
        {
            return await WithdrawnAsync(id, cancellationToken);
        }

        return string.Equals(Request.Path.Value, article.Path, StringComparison.Ordinal)
            ? View(ArticlePage.From(
                frames.Of(article.EditionId, article.SectionId, article.Language), article, await related.ReadAsync(article, cancellationToken)))
            : RedirectPermanent(article.Path);
    }

    private async Task<IActionResult> WithdrawnAsync(int articleId, CancellationToken cancellationToken)
    {
        if (await withdrawals.ReadAsync(articleId, cancellationToken) is not { } withdrawal)
        {
            return NotFound();
        }

        Response.StatusCode = StatusCodes.Status410Gone;
        var frame = frames.Of(withdrawal.EditionId, sectionId: null);
        var news = await latest.ReadAsync(frame, StatusCodes.Status410Gone, cancellationToken);
        return View("~/Views/Error/Gone.cshtml", new GonePage(frame, withdrawal, news));
    }
}
