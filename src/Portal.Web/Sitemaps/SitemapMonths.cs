using System.Collections.Concurrent;
using Portal.Reading;

namespace Portal.Web.Sitemaps;

/// <summary>
/// How many parts the stories of each month need. Which months there are is asked each time; what was counted of one is remembered for an hour where the
/// number of parts cannot change meanwhile, so that the index of a large archive costs little more than that of a small one.
/// </summary>
public sealed class SitemapMonths(TimeProvider clock)
{
    /// <summary>Most stories of a part: with the most pictures of each and the longest addresses it stays below 50 MB (sitemaps.org).</summary>
    public const int PartSize = 20_000;

    // So far from either end of a part a number may be an hour old, whatever the desk does with many stories at once.
    private const int Room = 5000;

    private readonly ConcurrentDictionary<(int EditionId, DateOnly First), (int Parts, DateTime ReadAtUtc)> _known = new();

    /// <summary>The months in which an edition published something that readers see, the newest first, and how many parts each has.</summary>
    public async Task<IReadOnlyList<(SitemapMonth Month, int Parts)>> ReadAsync(
        SiteEdition edition, SitemapQuery query, CancellationToken cancellationToken)
    {
        var months = new List<(SitemapMonth Month, int Parts)>();
        var end = DateTime.MaxValue;
        while (await query.NewestBeforeAsync(edition.EditionId, end, cancellationToken) is { } utc)
        {
            var month = SitemapMonth.Of(edition, utc);
            months.Add((month, Known(month) ?? Remember(month, await query.CountAsync(edition.EditionId, month.StartUtc, month.EndUtc, cancellationToken))));
            end = month.StartUtc;
        }

        return months;
    }

    private int? Known(SitemapMonth month) =>
        _known.TryGetValue((month.Edition.EditionId, month.First), out var known) && clock.GetUtcNow().UtcDateTime - known.ReadAtUtc < TimeSpan.FromHours(1)
            ? known.Parts
            : null;

    private int Remember(SitemapMonth month, int count)
    {
        var parts = 1 + ((count - 1) / PartSize);
        var last = count - ((parts - 1) * PartSize);
        if (last < PartSize - Room && (parts == 1 || last > Room))
        {
            _known[(month.Edition.EditionId, month.First)] = (parts, clock.GetUtcNow().UtcDateTime);
        }

        return parts;
    }
}
