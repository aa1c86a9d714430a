using Portal.Data;

namespace Portal.Reading;

/// <summary>Reads the newest cards of several lists at once: one statement for a dozen, one index range for each list.</summary>
public sealed class BlocksQuery(PortalContext context, TimeProvider clock)
{
    /// <returns>Cards by list, the newest first; a list without articles has none.</returns>
    public Task<ILookup<(ListKind Kind, int TargetId), Card>> ReadAsync(IReadOnlyList<ListBlock> blocks, CancellationToken cancellationToken) =>
        ReadAsync(blocks, headlines: false, cancellationToken);

    /// <returns>The same, of each card no more than a headline needs: no section, kicker, summary or photo.</returns>
    public Task<ILookup<(ListKind Kind, int TargetId), Card>> HeadlinesAsync(IReadOnlyList<ListBlock> blocks, CancellationToken cancellationToken) =>
        ReadAsync(blocks, headlines: true, cancellationToken);

    private async Task<ILookup<(ListKind Kind, int TargetId), Card>> ReadAsync(
        IReadOnlyList<ListBlock> blocks, bool headlines, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var cards = new List<Card>();
        foreach (var some in blocks.Chunk(BlockStatement.MostLists))
        {
            await foreach (var card in BlockStatement.Of(context, some, headlines).ReadAsync(context, some, now).WithCancellation(cancellationToken))
            {
                cards.Add(card);
            }
        }

        return cards.OrderByDescending(card => card.PublishedAtUtc).ThenByDescending(card => card.ArticleId)
            .ToLookup(card => (card.ListKind, card.ListTargetId));
    }
}
