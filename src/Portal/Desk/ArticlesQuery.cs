using Microsoft.EntityFrameworkCore;
using Portal.Articles;
using Portal.Bulk;
using Portal.Data;

namespace Portal.Desk;

/// <summary>
/// Reads one page of the desk's articles by key. Which editions the person may see is asked by whoever calls. What is asked together may match
/// nothing among hundreds of thousands, so a page looks at some thousands only and leaves the others to the next.
/// </summary>
public sealed class ArticlesQuery(PortalContext context)
{
    public const int PageSize = 50;

    /// <summary>So many articles of the range that it walks a page looks at; with several sections, of each.</summary>
    public int Window { get; init; } = 10_000;

    public async Task<DeskPage> ReadAsync(DeskFilter filter, DeskKey? after, CancellationToken cancellationToken)
    {
        var pairs = TitlePairs.OfText(filter.Title ?? "");
        var isTitled = pairs.Count > 0 && !filter.IsShort;
        var last = await (isTitled ? LastTitled(pairs[0], after) : LastWalked(filter, after)).TagWith(nameof(ArticlesQuery)).FirstOrDefaultAsync(cancellationToken);
        var found = isTitled ? Titled(filter, pairs, after, last) : Walked(filter, pairs, after, last);
        var items = await found.TagWith(nameof(ArticlesQuery)).Select(DeskItem.OfArticle).Take(PageSize + 1).ToListAsync(cancellationToken);
        return items.Count > PageSize ? new DeskPage([.. items.Take(PageSize)], items[PageSize - 1].Key) : new DeskPage(items, last, IsCut: last is not null);
    }

    /// <summary>All that the filter finds, as they are now, however many have to be looked at for them.</summary>
    /// <param name="most">No more than these.</param>
    public async Task<IReadOnlyList<BulkItem>> FreezeAsync(DeskFilter filter, int most, CancellationToken cancellationToken)
    {
        var pairs = TitlePairs.OfText(filter.Title ?? "");
        var walks = pairs.Count > 0 && !filter.IsShort
            ? [Titled(filter, pairs, after: null, last: null)]
            : Walks(filter).Select(walk => (IQueryable<Article>)Called(walk, pairs).LastChangedFirst(after: null)).ToList();
        var found = walks.Count == 1 ? walks[0] : walks.Select(walk => walk.Take(most)).Aggregate(Queryable.Concat).LastChangedFirst(after: null);
        return await found.TagWith(nameof(ArticlesQuery)).Select(article => new BulkItem(article.ArticleId, article.Revision)).Take(most)
            .ToListAsync(cancellationToken);
    }

    /// <summary>The articles that have one pair of signs, those begun last first.</summary>
    private IQueryable<TitlePair> Having(long pair, DeskKey? after)
    {
        var rows = context.TitlePairs.Where(row => row.Pair == pair);
        return (after is null ? rows : rows.Where(row => row.ArticleId < after.ArticleId)).OrderByDescending(row => row.ArticleId);
    }

    private IQueryable<DeskKey> LastTitled(long pair, DeskKey? after) =>
        Having(pair, after).Skip(Window - 1).Select(row => new DeskKey(DateTime.UnixEpoch, row.ArticleId));

    /// <summary>Of those that have one pair, takes those that have the others too. The pairs need not stand beside each other, which does no
    /// harm in titles.</summary>
    private IQueryable<Article> Titled(DeskFilter filter, IReadOnlyList<long> pairs, DeskKey? after, DeskKey? last)
    {
        var rows = Having(pairs[0], after);
        IQueryable<TitlePair> some = last is null ? rows : rows.Where(row => row.ArticleId >= last.ArticleId);
        foreach (var pair in pairs.Skip(1))
        {
            some = some.Where(row => context.TitlePairs.Any(other => other.Pair == pair && other.ArticleId == row.ArticleId));
        }

        return some.SelectMany(row => context.Articles.Matching(filter).Where(article => article.ArticleId == row.ArticleId));
    }

    /// <summary>With several sections the first of their ends, so that of none more is looked at.</summary>
    private IQueryable<DeskKey> LastWalked(DeskFilter filter, DeskKey? after)
    {
        var ends = Walks(filter).Select(walk => context.Articles.InRange(walk).LastChangedFirst(after).Skip(Window - 1)).ToList();
        return (ends.Count == 1 ? ends[0] : ends.Select(end => end.Take(1)).Aggregate(Queryable.Concat).LastChangedFirst(after: null))
            .Select(article => new DeskKey(article.UpdatedAtUtc, article.ArticleId));
    }

    private IQueryable<Article> Walked(DeskFilter filter, IReadOnlyList<long> pairs, DeskKey? after, DeskKey? last)
    {
        var walks = Walks(filter).Select(walk => Called(walk, pairs).Until(last).LastChangedFirst(after)).ToList();
        return walks.Count == 1 ? walks[0] : walks.Select(walk => walk.Take(PageSize + 1)).Aggregate(Queryable.Concat).LastChangedFirst(after: null);
    }

    /// <summary>The first of each section are merged, unless the list is short without them.</summary>
    private static IEnumerable<DeskFilter> Walks(DeskFilter filter) => filter is { IsShort: false, SectionIds.Count: > 1 }
        ? filter.SectionIds.Select(section => filter with { SectionIds = [section] })
        : [filter];

    /// <summary>Those with a title. The pairs that one sign begins are in no common order: each article is looked for among them.</summary>
    private IQueryable<Article> Called(DeskFilter filter, IReadOnlyList<long> pairs)
    {
        var articles = context.Articles.Matching(filter);
        if (TitlePairs.RangeOf(filter.Title ?? "") is not { } range)
        {
            return pairs.Aggregate(articles, (some, pair) => some.Where(
                article => context.TitlePairs.Any(row => row.Pair == pair && row.ArticleId == article.ArticleId)));
        }

        var ids = context.TitlePairs.Where(row => row.Pair >= range.First && row.Pair < range.End).Select(row => row.ArticleId);
        return articles.Where(article => ids.Contains(article.ArticleId));
    }
}
