using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Fronts;

/// <summary>Reads what will soon fall out of the homes that readers get, so that somebody can put something else there in time.</summary>
public sealed class EndingPinsQuery(PortalContext context, FrontDeskQuery fronts, TimeProvider clock)
{
    /// <summary>So long before its end a pin is told of.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromDays(1);

    /// <returns>The soonest first.</returns>
    public async Task<IReadOnlyList<EndingPin>> ReadAsync(IReadOnlyCollection<int> editionIds, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var layouts = editionIds.Count == 0
            ? []
            : await context.PublishedFronts.TagWith(nameof(EndingPinsQuery)).Where(row => editionIds.Contains(row.EditionId))
                .Select(row => new { row.EditionId, row.Layout }).ToListAsync(cancellationToken);
        var pins = layouts.SelectMany(row => row.Layout.Pins, (row, pin) => (row.EditionId, Pin: pin)).Where(row => IsSoon(row.Pin.UntilUtc)).ToList();
        var stories = await fronts.StoriesAsync([.. pins.Select(row => row.Pin.ArticleId).Distinct()], cancellationToken);
        var titles = stories.ToDictionary(story => story.ArticleId, story => story.Title);
        var bars = layouts.Where(row => IsSoon(row.Layout.Breaking?.UntilUtc))
            .Select(row => new EndingPin(row.EditionId, Pin: null, row.Layout.Breaking!.Text, row.Layout.Breaking.UntilUtc));
        return
        [
            .. pins.Where(row => titles.ContainsKey(row.Pin.ArticleId)).Select(row => new EndingPin(row.EditionId, row.Pin, titles[row.Pin.ArticleId], row.Pin.UntilUtc!.Value))
                .Concat(bars).OrderBy(pin => pin.UntilUtc).ThenBy(pin => pin.EditionId),
        ];

        bool IsSoon(DateTime? untilUtc) => untilUtc > now && untilUtc <= now + Soon;
    }
}
