using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Reading;

/// <summary>
/// Reads one page of any list by key, so that the cost does not grow with the archive and pages stay the same while
/// news arrives.
/// </summary>
public sealed class ListQuery(PortalContext context, TimeProvider clock)
{
    public const int PageSize = 30;

    public Task<ListPage> ReadAsync(ListKind kind, int targetId, ListRange range, CancellationToken cancellationToken) =>
        range is { Before: null, After: { } after }
            ? NewerAsync(Rows(kind, targetId, range), after, kind, targetId, range, cancellationToken)
            : OlderAsync(Rows(kind, targetId, range), range.Before, cancellationToken);

    private IQueryable<PublishedListing> Rows(ListKind kind, int targetId, ListRange range)
    {
        var rows = context.PublishedListings.TagWith(nameof(ListQuery)).In(kind, targetId)
            .PublicAt(clock.GetUtcNow().UtcDateTime, range.LastUtc);
        return range.FirstUtc is { } first ? rows.Where(row => row.PublishedAtUtc >= first) : rows;
    }

    private async Task<ListPage> OlderAsync(
        IQueryable<PublishedListing> rows, ListKey? before, CancellationToken cancellationToken)
    {
        var cards = await (before is null ? rows : rows.Before(before)).NewestFirst()
            .Select(Card.OfListing.With(Given.Value(clock.GetUtcNow().UtcDateTime))).Take(PageSize + 1).ToListAsync(cancellationToken);
        var shown = cards.Take(PageSize).ToList();
        return new ListPage(
            shown,
            cards.Count > PageSize ? shown[^1].Key : null,
            before is not null && shown.Count > 0 ? shown[0].Key : null)
        {
            ArticleIds = [.. cards.Select(card => card.ArticleId)],
        };
    }

    private async Task<ListPage> NewerAsync(
        IQueryable<PublishedListing> rows,
        ListKey after,
        ListKind kind,
        int targetId,
        ListRange range,
        CancellationToken cancellationToken)
    {
        var cards = await rows.After(after).OldestFirst()
            .Select(Card.OfListing.With(Given.Value(clock.GetUtcNow().UtcDateTime))).Take(PageSize + 1).ToListAsync(cancellationToken);
        if (cards.Count <= PageSize)
        {
            // Nothing is newer than this page: it is the first one, and that one is always full.
            return await OlderAsync(Rows(kind, targetId, range with { After = null }), before: null, cancellationToken);
        }

        var shown = cards.Take(PageSize).Reverse().ToList();
        return new ListPage(shown, shown[^1].Key, shown[0].Key) { ArticleIds = [.. cards.Select(card => card.ArticleId)] };
    }
}
