using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Links;
using Portal.Reading;
using Portal.Web.Api;
using Portal.Web.Caching;
using Portal.Web.Views;

namespace Portal.Web.Controllers;

/// <summary>Articles for programs: what readers see, as ninjs, and single ones as NewsML-G2. What goes wrong is told as a problem in JSON.</summary>
[EnableRateLimiting(ApiLimit.Policy)]
public sealed class ApiController(PageFrames frames, ApiComposer composer, ArticleQuery articles, WithdrawalQuery withdrawals) : Controller
{
    [PublicGet(Paths.ApiArticles)]
    public async Task<IActionResult> Articles(CancellationToken cancellationToken)
    {
        var query = ApiQuery.Of(Request);
        return query.Fault is { } name ? new ApiProblem(StatusCodes.Status400BadRequest, $"The value of {name} cannot be one.")
            : Place.Named(frames.Site, query.Edition, query.Section) is not { } place ? NotThere("There is no such edition or section.")
            : new DocumentResult(await composer.ListAsync(place, query, cancellationToken));
    }

    [PublicGet("/api/articles/{id:int:min(1)}.json")]
    public Task<IActionResult> Article(int id, CancellationToken cancellationToken) => ArticleAsync(id, composer.Article, cancellationToken);

    [PublicGet("/api/articles/{id:int:min(1)}.xml")]
    public Task<IActionResult> NewsItem(int id, CancellationToken cancellationToken) => ArticleAsync(id, composer.NewsItem, cancellationToken);

    [PublicGet(Paths.ApiDescription)]
    public IActionResult Description() => new DocumentResult(composer.Description());

    private async Task<IActionResult> ArticleAsync(int id, Func<ArticleView, Document> compose, CancellationToken cancellationToken) =>
        await articles.ReadAsync(id, cancellationToken) is { } article ? new DocumentResult(compose(article))
        : await withdrawals.ReadAsync(id, cancellationToken) is { } withdrawal
            ? new ApiProblem(StatusCodes.Status410Gone, withdrawal.Reason ?? "The article has been withdrawn.")
            : NotThere("There is no such article.");

    private static ApiProblem NotThere(string detail) => new(StatusCodes.Status404NotFound, detail);
}
