using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Reading;

/// <summary>Reads what time alone will change for readers, the soonest first: versions that
/// become public, versions that cease to be, and photos that may not be seen any more.</summary>
public sealed class DueQuery(PortalContext context, TimeProvider clock)
{
    /// <summary>So far ahead does one look; what comes later is read when these have gone.</summary>
    public const int Count = 200;

    public async Task<IReadOnlyList<DueArticle>> ReadAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var beginning = await context.PublishedArticles.TagWith(nameof(DueQuery))
            .Where(article => article.VisibleFromUtc > now).OrderBy(article => article.VisibleFromUtc)
            .Select(article => new { article.ArticleId, AtUtc = article.VisibleFromUtc }).Take(Count).ToListAsync(cancellationToken);
        var ending = await context.PublishedArticles.TagWith(nameof(DueQuery))
            .Where(article => article.VisibleUntilUtc > now).OrderBy(article => article.VisibleUntilUtc)
            .Select(article => new { article.ArticleId, AtUtc = article.VisibleUntilUtc!.Value }).Take(Count).ToListAsync(cancellationToken);
        var losingPhotos = await context.PublishedPhotoUses.TagWith(nameof(DueQuery))
            .Where(use => use.HiddenFromUtc > now).OrderBy(use => use.HiddenFromUtc)
            .Select(use => new { use.ArticleId, AtUtc = use.HiddenFromUtc!.Value }).Take(Count).ToListAsync(cancellationToken);
        var due = beginning.Concat(ending).Concat(losingPhotos).Distinct().OrderBy(article => article.AtUtc).Take(Count).ToList();
        if (due.Count == 0)
        {
            return [];
        }

        var ids = due.Select(article => article.ArticleId).Distinct().ToList();
        var lists = await context.PublishedListings.TagWith(nameof(DueQuery)).Where(row => ids.Contains(row.ArticleId))
            .Select(row => new { row.ArticleId, row.Kind, row.TargetId }).ToListAsync(cancellationToken);
        var byArticle = lists.Distinct().ToLookup(row => row.ArticleId, row => new ListRef(row.Kind, row.TargetId));
        return [.. due.Select(article => new DueArticle(article.ArticleId, article.AtUtc, [.. byArticle[article.ArticleId]]))];
    }
}
