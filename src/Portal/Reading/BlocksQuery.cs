using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Reading;

/// <summary>Reads the newest cards of several lists at once: one statement, one index range for each list.</summary>
public sealed class BlocksQuery(PortalContext context, TimeProvider clock)
{
    /// <returns>Cards by list, the newest first; a list without articles has none.</returns>
    public async Task<ILookup<(ListKind Kind, int TargetId), Card>> ReadAsync(
        IReadOnlyList<ListBlock> blocks, CancellationToken cancellationToken)
    {
        if (blocks.Count == 0)
        {
            return Array.Empty<Card>().ToLookup(card => (card.ListKind, card.ListTargetId));
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var cards = await blocks.Select(block => Newest(block, now)).Aggregate((all, next) => all.Concat(next))
            .TagWith(nameof(BlocksQuery)).Select(Card.OfListing).ToListAsync(cancellationToken);
        return cards.OrderByDescending(card => card.PublishedAtUtc).ThenByDescending(card => card.ArticleId)
            .ToLookup(card => (card.ListKind, card.ListTargetId));
    }

    private IQueryable<PublishedListing> Newest(ListBlock block, DateTime nowUtc) =>
        context.PublishedListings.In(block.Kind, block.TargetId).PublicAt(nowUtc).NewestFirst().Take(block.Count);
}
