using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Reading;

/// <summary>Reads the newest articles of a list whole, for feeds.</summary>
public sealed class FeedQuery(PortalContext context, TimeProvider clock)
{
    /// <summary>So many does a feed hold; whoever wants more reads the sitemaps.</summary>
    public const int Count = 50;

    /// <returns>The newest first.</returns>
    public Task<IReadOnlyList<ArticleView>> ReadAsync(ListKind kind, int targetId, CancellationToken cancellationToken) =>
        ReadAsync(kind, targetId, ListRange.First, Count, cancellationToken);

    /// <param name="range">Its <see cref="ListRange.After"/> is not looked at.</param>
    /// <returns>The newest first.</returns>
    public async Task<IReadOnlyList<ArticleView>> ReadAsync(ListKind kind, int targetId, ListRange range, int most, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var rows = context.PublishedListings.TagWith(nameof(FeedQuery)).In(kind, targetId).PublicAt(now, range.LastUtc);
        rows = range.FromUtc is { } first ? rows.Where(row => row.PublishedAtUtc >= first) : rows;
        var articles = await (range.Before is { } before ? rows.Before(before) : rows).NewestFirst()
            .Select(row => row.Article!).Select(ArticleView.OfArticle).Take(most).ToListAsync(cancellationToken);
        var corrections = await CorrectionsAsync([.. articles.Select(article => article.ArticleId)], cancellationToken);
        return [.. articles.Select(article => article.WithPhotosAt(now) with { Corrections = [.. corrections[article.ArticleId]] })];
    }

    /// <summary>By article, oldest first.</summary>
    private async Task<ILookup<int, CorrectionView>> CorrectionsAsync(IReadOnlyList<int> articleIds, CancellationToken cancellationToken)
    {
        var rows = articleIds.Count == 0
            ? []
            : await context.PublishedCorrections.AsNoTracking().TagWith(nameof(FeedQuery))
                .Where(correction => articleIds.Contains(correction.ArticleId)).ToListAsync(cancellationToken);
        return rows.OrderBy(row => row.CorrectionId).ToLookup(row => row.ArticleId, row => new CorrectionView(row.Kind, row.Text, row.CorrectedAtUtc));
    }
}
