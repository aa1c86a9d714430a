using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Portal.Changes;
using Portal.Reading;

namespace Portal.Web.Sitemaps;

/// <summary>
/// How many parts the stories of each month need. Which months there are is asked each time; what was counted of one is remembered where the
/// number of parts cannot have changed since, by the changes that were heard of, so that the index of a large archive costs little more than that
/// of a small one. When they last can have changed is the date of their parts.
/// </summary>
public sealed class SitemapMonths(TimeProvider clock) : IChangeListener
{
    /// <summary>Most stories of a part: with the most pictures of each and the longest addresses it stays below 50 MB (sitemaps.org).</summary>
    public const int PartSize = 20_000;

    /// <summary>Changes for which a number may stand: so far from either end of a part it cannot leave it meanwhile, whatever month they are in.</summary>
    private const int Room = 5000;

    /// <summary>Months counted anew at once of those that may stand a while yet, so that nobody waits for all of them.</summary>
    private const int AtOnce = 8;

    /// <summary>Counted each time, for one act may leave nothing of so few.</summary>
    private const int Few = 10;

    private readonly ConcurrentDictionary<(int EditionId, DateOnly First), Counted> _known = new();
    private long _changes;
    private long _changedAt = clock.GetUtcNow().UtcTicks;

    /// <summary>When something was last heard of that may be in a sitemap; the start of the process until then.</summary>
    public DateTime ChangedAtUtc => new(Interlocked.Read(ref _changedAt), DateTimeKind.Utc);

    public Task HearAsync(IReadOnlyList<ChangeNotice> changes, CancellationToken cancellationToken)
    {
        Interlocked.Exchange(ref _changedAt, clock.GetUtcNow().UtcTicks);
        // Told twice, a change counts twice, which does no harm.
        Interlocked.Add(ref _changes, changes.Count(change => change.Lists.Count > 0));
        return Task.CompletedTask;
    }

    public Task StartOverAsync(CancellationToken cancellationToken)
    {
        Interlocked.Exchange(ref _changedAt, clock.GetUtcNow().UtcTicks);
        Interlocked.Add(ref _changes, Room);
        return Task.CompletedTask;
    }

    /// <summary>The months in which an edition published something that search engines are told of, the newest first, and how many parts each has.</summary>
    public async Task<IReadOnlyList<(SitemapMonth Month, int Parts)>> ReadAsync(
        SiteEdition edition, SitemapQuery query, CancellationToken cancellationToken)
    {
        var months = new List<(SitemapMonth Month, int Parts)>();
        var end = DateTime.MaxValue;
        var renewed = 0;
        while (await query.NewestBeforeAsync(edition.EditionId, end, cancellationToken) is { } utc)
        {
            var month = SitemapMonth.Of(edition, utc);
            var changes = Interlocked.Read(ref _changes);
            var isKnown = _known.TryGetValue(KeyOf(month), out var known) && changes - known.AtChange < Room;
            var mayStand = isKnown && (changes - known.AtChange < Room / 2 || renewed++ >= AtOnce);
            var parts = mayStand ? known.Parts : await CountAsync(month, changes, query, cancellationToken);
            if (parts > 0)
            {
                months.Add((month, parts));
            }

            end = month.StartUtc;
        }

        return months;
    }

    private static (int EditionId, DateOnly First) KeyOf(SitemapMonth month) => (month.Edition.EditionId, month.First);

    /// <returns>0 where all stories ask search engines to stay away.</returns>
    private async Task<int> CountAsync(SitemapMonth month, long changes, SitemapQuery query, CancellationToken cancellationToken)
    {
        var editionId = month.Edition.EditionId;
        if (!await query.IsAnyToldAsync(editionId, month.StartUtc, month.EndUtc, cancellationToken))
        {
            return 0;
        }

        var count = await query.CountAsync(editionId, month.StartUtc, month.EndUtc, cancellationToken);
        var parts = 1 + ((count - 1) / PartSize);
        var last = count - ((parts - 1) * PartSize);
        if (count > Few && last < PartSize - Room && (parts == 1 || last > Room))
        {
            _known[KeyOf(month)] = new Counted(parts, changes);
        }

        return parts;
    }

    /// <param name="AtChange">How many changes had been heard of before it was counted.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Counted(int Parts, long AtChange);
}
