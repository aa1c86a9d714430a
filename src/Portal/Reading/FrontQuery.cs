using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Fronts;

namespace Portal.Reading;

/// <summary>Reads what is pinned to an edition's home. The clock decides what has ended, and <see cref="PublishedFilters"/> what is public: a
/// story that is withdrawn leaves its slot to the next by itself.</summary>
public sealed class FrontQuery(PortalContext context, CardsQuery cardsQuery, TimeProvider clock)
{
    public async Task<FrontContents> ReadAsync(int editionId, CancellationToken cancellationToken) =>
        await context.PublishedFronts.TagWith(nameof(FrontQuery)).Where(row => row.EditionId == editionId).Select(row => row.Layout)
            .SingleOrDefaultAsync(cancellationToken) is { } layout
            ? await ReadAsync(layout, cancellationToken)
            : FrontContents.Empty;

    /// <summary>The same for a layout that readers do not have.</summary>
    public async Task<FrontContents> ReadAsync(FrontLayout layout, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var ids = layout.ArticleIds;
        var cards = await cardsQuery.ReadAsync(ids, cancellationToken);
        var pins = layout.Pins.Where(pin => !pin.IsOverAt(now) && cards.ContainsKey(pin.ArticleId)).ToList();
        return new FrontContents
        {
            Lead = In(FrontSlot.Lead),
            Pictures = In(FrontSlot.Picture),
            Headlines = In(FrontSlot.Headline),
            BySection = pins.Where(pin => pin.SectionId is not null).GroupBy(pin => pin.SectionId!.Value)
                .ToDictionary(section => section.Key, IReadOnlyList<Card> (section) => [.. section.Select(pin => cards[pin.ArticleId])]),
            Breaking = Breaking(layout.Breaking, cards, now),
            ArticleIds = ids,
            NextEndUtc = layout.NextEndUtc(now),
        };

        IReadOnlyList<Card> In(FrontSlot slot) => [.. pins.Where(pin => pin.Slot == slot).Select(pin => cards[pin.ArticleId])];
    }

    private static BreakingView? Breaking(FrontBreaking? breaking, IReadOnlyDictionary<int, Card> cards, DateTime nowUtc) => breaking switch
    {
        null => null,
        _ when breaking.UntilUtc <= nowUtc => null,
        { ArticleId: null } => new BreakingView(breaking.Text, Path: null),
        { ArticleId: { } id } => cards.TryGetValue(id, out var card) ? new BreakingView(breaking.Text, card.Path) : null,
    };
}
