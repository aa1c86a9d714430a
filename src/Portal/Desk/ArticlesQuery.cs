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
        var articles = string.IsNullOrWhiteSpace(filter.Title)
            ? context.Articles.Matching(filter).LastChangedFirst(after)
            : Titled(filter, filter.Title, after);
        var items = await articles.TagWith(nameof(ArticlesQuery)).Select(DeskItem.OfArticle).Take(PageSize + 1).ToListAsync(cancellationToken);
        return new DeskPage([.. items.Take(PageSize)], items.Count > PageSize ? items[PageSize - 1].Key : null);
    }

    /// <summary>Walks the articles that have one pair of signs and takes those that have the others too. The pairs need not stand beside
    /// each other, which does no harm in titles.</summary>
    private IQueryable<Article> Titled(DeskFilter filter, string title, DeskKey? after)
    {
        if (TitlePairs.RangeOf(title) is { } range)
        {
            // The pairs that one sign begins are in no common order: the last changed articles are looked through for them instead.
            var ids = context.TitlePairs.Where(row => row.Pair >= range.First && row.Pair < range.End).Select(row => row.ArticleId);
            return context.Articles.Matching(filter).Where(article => ids.Contains(article.ArticleId)).LastChangedFirst(after);
        }

        var pairs = TitlePairs.OfText(title);
        if (pairs.Count == 0)
        {
            return context.Articles.Matching(filter).LastChangedFirst(after);
        }

        var rows = context.TitlePairs.Where(row => row.Pair == pairs[0]);
        rows = after is null ? rows : rows.Where(row => row.ArticleId < after.ArticleId);
        foreach (var pair in pairs.Skip(1))
        {
            rows = rows.Where(row => context.TitlePairs.Any(other => other.Pair == pair && other.ArticleId == row.ArticleId));
        }

        return rows.OrderByDescending(row => row.ArticleId)
            .SelectMany(row => context.Articles.Matching(filter).Where(article => article.ArticleId == row.ArticleId));
    }
}
