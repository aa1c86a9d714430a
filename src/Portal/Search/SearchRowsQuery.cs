using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Reading;

namespace Portal.Search;

/// <summary>Reads published articles for the index, those too whose time is yet to come: readers are shown none before it.</summary>
public sealed class SearchRowsQuery(PortalContext context)
{
    // So many are in memory at once while all are read.
    private const int AtOnce = 200;

    private static readonly Expression<Func<PublishedArticle, SearchRow>> Row = article => new SearchRow
    {
        ArticleId = article.ArticleId,
        Version = article.Version,
        EditionId = article.EditionId,
        SectionId = article.SectionId,
        Title = article.Title,
        ShortTitle = article.ShortTitle,
        Summary = article.Summary,
        Body = article.Body,
        PublishedAtUtc = article.PublishedAtUtc,
        VisibleFromUtc = article.VisibleFromUtc,
        VisibleUntilUtc = article.VisibleUntilUtc,
        Details = article.Details,
    };

    public Task<int> CountAsync(CancellationToken cancellationToken) => Articles.CountAsync(cancellationToken);

    /// <summary>Those of these articles that are published.</summary>
    public async Task<IReadOnlyList<SearchRow>> ReadAsync(IReadOnlyCollection<int> articleIds, CancellationToken cancellationToken) =>
        await Articles.Where(article => articleIds.Contains(article.ArticleId)).OrderBy(article => article.ArticleId).ThenBy(article => article.Version)
            .Select(Row).ToListAsync(cancellationToken);

    /// <summary>The articles that follow a place, in the order of their ids.</summary>
    /// <returns>Some of them; none at the end.</returns>
    /// <remarks>The first bound alone is one that SQLite looks up.</remarks>
    public async Task<IReadOnlyList<SearchRow>> AfterAsync(int articleId, int version, CancellationToken cancellationToken) =>
        await Articles.Where(article => article.ArticleId >= articleId && (article.ArticleId > articleId || article.Version > version))
            .OrderBy(article => article.ArticleId).ThenBy(article => article.Version).Select(Row).Take(AtOnce).ToListAsync(cancellationToken);

    private IQueryable<PublishedArticle> Articles => context.PublishedArticles.AsNoTracking().TagWith(nameof(SearchRowsQuery));
}
