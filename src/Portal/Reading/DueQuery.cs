using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Reading;

/// <summary>Reads what is ready but not yet public, the soonest first.</summary>
public sealed class DueQuery(PortalContext context, TimeProvider clock)
{
    /// <summary>So far ahead does one look; what comes later is read when these have gone.</summary>
    public const int Count = 200;

    public async Task<IReadOnlyList<DueArticle>> ReadAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var due = await context.PublishedArticles.TagWith(nameof(DueQuery))
            .Where(article => article.PublishedAtUtc > now).OrderBy(article => article.PublishedAtUtc)
            .Select(article => new { article.ArticleId, article.PublishedAtUtc }).Take(Count).ToListAsync(cancellationToken);
        if (due.Count == 0)
        {
            return [];
        }

        var ids = due.Select(article => article.ArticleId).ToList();
        var lists = await context.PublishedListings.TagWith(nameof(DueQuery)).Where(row => ids.Contains(row.ArticleId))
            .Select(row => new { row.ArticleId, row.Kind, row.TargetId }).ToListAsync(cancellationToken);
        var byArticle = lists.ToLookup(row => row.ArticleId, row => new ListRef(row.Kind, row.TargetId));
        return [.. due.Select(article => new DueArticle(article.ArticleId, article.PublishedAtUtc, [.. byArticle[article.ArticleId]]))];
    }
}
