using Microsoft.EntityFrameworkCore;
using Portal.Articles;
using Portal.Data;

namespace Portal.Desk;

/// <summary>Reads one page of the desk's articles by key. Which editions the person may see is asked by whoever calls.</summary>
public sealed class ArticlesQuery(PortalContext context)
{
    public const int PageSize = 50;

    public async Task<DeskPage> ReadAsync(DeskFilter filter, DeskKey? after, CancellationToken cancellationToken)
    {
        var items = await Find(filter, after).TagWith(nameof(ArticlesQuery)).Select(DeskItem.OfArticle).Take(PageSize + 1)
            .ToListAsync(cancellationToken);
        return new DeskPage([.. items.Take(PageSize)], items.Count > PageSize ? items[PageSize - 1].Key : null);
    }

    private IQueryable<Article> Find(DeskFilter filter, DeskKey? after)
    {
        var pairs = TitlePairs.OfText(filter.Title ?? "");
        if (pairs.Count > 0 && !filter.IsShort)
        {
            return Titled(filter, pairs, after);
        }

        if (TitlePairs.RangeOf(filter.Title ?? "") is { } range)
        {
            // The pairs that one sign begins are in no common order: the last changed articles are looked through for them instead.
            var ids = context.TitlePairs.Where(row => row.Pair >= range.First && row.Pair < range.End).Select(row => row.ArticleId);
            return context.Articles.Matching(filter).Where(article => ids.Contains(article.ArticleId)).LastChangedFirst(after);
        }

        return filter is { IsShort: false, SectionIds.Count: > 1 }
            ? Merged(filter, after)
            : pairs.Aggregate(context.Articles.Matching(filter), (articles, pair) => articles.Where(
                article => context.TitlePairs.Any(row => row.Pair == pair && row.ArticleId == article.ArticleId))).LastChangedFirst(after);
    }

    /// <summary>Walks the articles that have one pair of signs and takes those that have the others too. The pairs need not stand beside
    /// each other, which does no harm in titles.</summary>
    private IQueryable<Article> Titled(DeskFilter filter, IReadOnlyList<long> pairs, DeskKey? after)
    {
        var rows = context.TitlePairs.Where(row => row.Pair == pairs[0]);
        rows = after is null ? rows : rows.Where(row => row.ArticleId < after.ArticleId);
        foreach (var pair in pairs.Skip(1))
        {
            rows = rows.Where(row => context.TitlePairs.Any(other => other.Pair == pair && other.ArticleId == row.ArticleId));
        }

        return rows.OrderByDescending(row => row.ArticleId)
            .SelectMany(row => context.Articles.Matching(filter).Where(article => article.ArticleId == row.ArticleId));
    }

    /// <summary>The first of each section, from which the first of all are taken.</summary>
    private IQueryable<Article> Merged(DeskFilter filter, DeskKey? after) => filter.SectionIds
        .Select(section => (IQueryable<Article>)context.Articles.Matching(filter with { SectionIds = [section] }).LastChangedFirst(after).Take(PageSize + 1))
        .Aggregate(Queryable.Concat).LastChangedFirst(after: null);
}
