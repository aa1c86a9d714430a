using System.Collections.Concurrent;
using Portal.Reading;

namespace Portal.Web.Sitemaps;

/// <summary>
/// How many parts the stories of each month need. What was counted of a month with more than a few stories is remembered for an hour, so that the index of a
/// large archive costs no more than that of a small one; such a month does not vanish by one withdrawal.
/// </summary>
public sealed class SitemapMonths(TimeProvider clock)
{
    /// <summary>Most stories of a part: with the most pictures of each and the longest addresses it stays below 50 MB (sitemaps.org).</summary>
    public const int PartSize = 20_000;

    // So far from the end of a part a number may be an hour old.
    private const int Room = 1000;

    // A month with more stories than these does not vanish within an hour.
    private const int Few = 50;

    private readonly ConcurrentDictionary<(int EditionId, DateOnly First), (int Count, DateTime ReadAtUtc)> _large = new();

    /// <summary>The months in which an edition published something that readers see, the newest first, and how many parts each has.</summary>
    public async Task<IReadOnlyList<(SitemapMonth Month, int Parts)>> ReadAsync(
        SiteEdition edition, SitemapQuery query, CancellationToken cancellationToken)
    {
        var months = new List<(SitemapMonth Month, int Parts)>();
        var end = DateTime.MaxValue;
        while (await NextAsync(edition, end, query, cancellationToken) is { } month)
        {
            var count = Known(month) ?? Remember(month, await query.CountAsync(edition.EditionId, month.StartUtc, month.EndUtc, cancellationToken));
            months.Add((month, 1 + ((count - 1) / PartSize)));
            end = month.StartUtc;
        }

        return months;
    }

    /// <summary>The month before, where it is known; otherwise the newest that has a story.</summary>
    private async Task<SitemapMonth?> NextAsync(SiteEdition edition, DateTime endUtc, SitemapQuery query, CancellationToken cancellationToken)
    {
        if (endUtc != DateTime.MaxValue && SitemapMonth.Of(edition, endUtc.AddTicks(-1)) is var before && Known(before) is not null)
        {
            return before;
        }

        return await query.NewestBeforeAsync(edition.EditionId, endUtc, cancellationToken) is { } utc ? SitemapMonth.Of(edition, utc) : null;
    }

    private int? Known(SitemapMonth month) =>
        _large.TryGetValue((month.Edition.EditionId, month.First), out var known) && clock.GetUtcNow().UtcDateTime - known.ReadAtUtc < TimeSpan.FromHours(1)
            ? known.Count
            : null;

    private int Remember(SitemapMonth month, int count)
    {
        if (count % PartSize < PartSize - Room && (count < PartSize ? count > Few : count % PartSize > Room))
        {
            _large[(month.Edition.EditionId, month.First)] = (count, clock.GetUtcNow().UtcDateTime);
        }

        return count;
    }
}
