using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Desk;

/// <summary>Reads what is planned in an edition, the soonest first.</summary>
public sealed class ScheduledQuery(PortalContext context, TimeProvider clock)
{
    public async Task<IReadOnlyList<DeskItem>> ReadAsync(int editionId, int count, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return await context.Articles.TagWith(nameof(ScheduledQuery))
            .Where(article => article.EditionId == editionId && article.ScheduledAtUtc > now)
            .OrderBy(article => article.ScheduledAtUtc).ThenBy(article => article.ArticleId)
            .Select(DeskItem.OfArticle).Take(count).ToListAsync(cancellationToken);
    }
}
