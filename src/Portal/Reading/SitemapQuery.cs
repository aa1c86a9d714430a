using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Reading;

/// <summary>Reads what search engines are told of an edition's stories; those that ask to be left out are.</summary>
public sealed class SitemapQuery(PortalContext context, TimeProvider clock)
{
    /// <summary>The newest publication that readers see, before an instant; null when there is none.</summary>
    public async Task<DateTime?> NewestBeforeAsync(int editionId, DateTime endUtc, CancellationToken cancellationToken)
    {
        var newest = NewestStatement.Of(context).ReadAsync(context, editionId, clock.GetUtcNow().UtcDateTime, LastUtc(endUtc));
        await foreach (var utc in newest.WithCancellation(cancellationToken))
        {
            return utc;
        }

        return null;
    }

    /// <summary>How many rows lie between two instants; with those that readers do not see, since their keys alone are counted.</summary>
    /// <param name="endUtc">Exclusive.</param>
    public Task<int> CountAsync(int editionId, DateTime startUtc, DateTime endUtc, CancellationToken cancellationToken)
    {
        var lastUtc = LastUtc(endUtc);
        return context.PublishedListings.TagWith(nameof(SitemapQuery)).In(ListKind.Edition, editionId)
            .Where(row => row.PublishedAtUtc >= startUtc && row.PublishedAtUtc <= lastUtc).CountAsync(cancellationToken);
    }

    /// <summary>Whether search engines are told of any story that readers see of those published between two instants.</summary>
    /// <param name="endUtc">Exclusive.</param>
    public Task<bool> IsAnyToldAsync(int editionId, DateTime startUtc, DateTime endUtc, CancellationToken cancellationToken) =>
        Rows(editionId, endUtc).Where(row => row.PublishedAtUtc >= startUtc).AnyAsync(row => !row.Article!.NoIndex, cancellationToken);

    /// <summary>Stories published between two instants, oldest first, as they are read.</summary>
    /// <param name="endUtc">Exclusive.</param>
    public IAsyncEnumerable<SitemapStory> StoriesAsync(int editionId, DateTime startUtc, DateTime endUtc, int skip, int take) =>
        Rows(editionId, endUtc).Where(row => row.PublishedAtUtc >= startUtc).OldestFirst().Select(row => new SitemapStory
        {
            Path = row.Article!.Path,
            ModifiedAtUtc = row.Article.ModifiedAtUtc,
            NoIndex = row.Article.NoIndex,
            Details = row.Article.Details,
        }).Skip(skip).Take(take).AsAsyncEnumerable();

    /// <summary>Stories published since an instant, the newest first.</summary>
    public async Task<IReadOnlyList<SitemapHeadline>> HeadlinesAsync(int editionId, DateTime startUtc, int most, CancellationToken cancellationToken) =>
        await Rows(editionId, DateTime.MaxValue).Where(row => row.PublishedAtUtc >= startUtc).NewestFirst()
            .Select(row => new SitemapHeadline(
                row.ArticleId, row.Article!.Path, row.Article.EditionId, row.Article.Language, row.Article.Title, row.PublishedAtUtc, row.Article.NoIndex))
            .Take(most).ToListAsync(cancellationToken);

    private IQueryable<PublishedListing> Rows(int editionId, DateTime endUtc) => context.PublishedListings.TagWith(nameof(SitemapQuery))
        .In(ListKind.Edition, editionId).PublicAt(clock.GetUtcNow().UtcDateTime, endUtc == DateTime.MaxValue ? endUtc : endUtc.AddTicks(-1));

    /// <summary>What is to come is not counted.</summary>
    private DateTime LastUtc(DateTime endUtc)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return endUtc.AddTicks(-1) < now ? endUtc.AddTicks(-1) : now;
    }
}
