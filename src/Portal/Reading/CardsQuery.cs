using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Reading;

/// <summary>Reads the cards of articles that the desk has named; those that readers do not see are left out.</summary>
public sealed class CardsQuery(PortalContext context, TimeProvider clock)
{
    public async Task<IReadOnlyDictionary<int, Card>> ReadAsync(IReadOnlyCollection<int> articleIds, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return articleIds.Count == 0
            ? new Dictionary<int, Card>()
            : await context.PublishedArticles.TagWith(nameof(CardsQuery)).Where(article => articleIds.Contains(article.ArticleId)).PublicAt(now)
                .Select(Card.OfArticle.With(Given.Value(now))).ToDictionaryAsync(card => card.ArticleId, cancellationToken);
    }
}
