using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Reading;

namespace Portal.Statistics;

/// <summary>Counts what readers see of an edition's output of some days. Costs as much as those days hold, whatever the archive does.</summary>
public sealed class OutputQuery(PortalContext context, TimeProvider clock)
{
    /// <summary>Days that may be asked for at once: a leap year.</summary>
    public const int MostDays = 366;

    /// <param name="fromUtc">First instant of publication.</param>
    /// <param name="toUtc">First instant after it.</param>
    /// <returns>The most articles first.</returns>
    public async Task<IReadOnlyList<OutputRow>> ReadAsync(
        int editionId, OutputBy by, DateTime fromUtc, DateTime toUtc, CancellationToken cancellationToken)
    {
        var kind = by switch { OutputBy.Person => ListKind.Person, OutputBy.Section => ListKind.Section };
        var counts = await Shown(editionId, fromUtc, toUtc)
            .Join(
                context.PublishedListings.Where(row => row.Kind == kind),
                row => new { row.ArticleId, row.Version },
                row => new { row.ArticleId, row.Version },
                (shown, row) => new { row.TargetId, shown.Article!.WordCount })
            .GroupBy(row => row.TargetId)
            .Select(group => new { group.Key, Articles = group.Count(), Words = group.Sum(row => (long)row.WordCount) })
            .OrderByDescending(row => row.Articles).ThenBy(row => row.Key).ToListAsync(cancellationToken);
        var names = await NamesAsync(by, [.. counts.Select(row => row.Key)], cancellationToken);
        return [.. counts.Select(row => new OutputRow(row.Key, names.GetValueOrDefault(row.Key, ""), row.Articles, row.Words))];
    }

    /// <summary>All of the days together.</summary>
    public async Task<(int Articles, long Words)> SumAsync(int editionId, DateTime fromUtc, DateTime toUtc, CancellationToken cancellationToken)
    {
        var sums = await Shown(editionId, fromUtc, toUtc).GroupBy(row => row.Kind)
            .Select(group => new { Articles = group.Count(), Words = group.Sum(row => (long)row.Article!.WordCount) }).ToListAsync(cancellationToken);
        return (sums.Sum(row => row.Articles), sums.Sum(row => row.Words));
    }

    private IQueryable<PublishedListing> Shown(int editionId, DateTime fromUtc, DateTime toUtc) => context.PublishedListings
        .TagWith(nameof(OutputQuery)).In(ListKind.Edition, editionId).PublicAt(clock.GetUtcNow().UtcDateTime)
        .Where(row => row.PublishedAtUtc >= fromUtc && row.PublishedAtUtc < toUtc);

    private async Task<Dictionary<int, string>> NamesAsync(OutputBy by, IReadOnlyCollection<int> ids, CancellationToken cancellationToken) => by switch
    {
        OutputBy.Person => await context.People.TagWith(nameof(OutputQuery)).Where(person => ids.Contains(person.PersonId))
            .ToDictionaryAsync(person => person.PersonId, person => person.Name, cancellationToken),
        OutputBy.Section => await context.Sections.TagWith(nameof(OutputQuery)).Where(section => ids.Contains(section.SectionId))
            .ToDictionaryAsync(section => section.SectionId, section => section.Name, cancellationToken),
    };
}
