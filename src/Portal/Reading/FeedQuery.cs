using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Reading;

/// <summary>Reads the newest articles of a list whole, for feeds.</summary>
public sealed class FeedQuery(PortalContext context, TimeProvider clock)
{
    /// <summary>So many does a feed hold; whoever wants more reads the sitemaps.</summary>
    public const int Count = 50;

    /// <returns>The newest first.</returns>
    public async Task<IReadOnlyList<ArticleView>> ReadAsync(ListKind kind, int targetId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var articles = await context.PublishedListings.TagWith(nameof(FeedQuery)).In(kind, targetId).PublicAt(now).NewestFirst()
            .Select(row => row.Article!).Select(ArticleView.OfArticle).Take(Count).ToListAsync(cancellationToken);
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
