using Portal.Articles;

namespace Portal.Desk;

/// <summary>The filters and orders of the desk's lists.</summary>
internal static class DeskFilters
{
    public static IQueryable<Article> Matching(this IQueryable<Article> articles, DeskFilter filter)
    {
        articles = articles.Where(article => article.EditionId == filter.EditionId);
        articles = filter.SectionId is { } section ? articles.Where(article => article.SectionId == section) : articles;
        articles = filter.State is { } state ? articles.Where(article => article.State == state) : articles;
        articles = filter.OwnerId is { } owner ? articles.Where(article => article.OwnerId == owner) : articles;
        articles = filter.NeedsAttention ? articles.Where(article => article.NeedsAttention) : articles;
        articles = filter.FromUtc is { } from ? articles.Where(article => article.UpdatedAtUtc >= from) : articles;
        return filter.ToUtc is { } to ? articles.Where(article => article.UpdatedAtUtc < to) : articles;
    }

    public static IQueryable<Article> LastChangedFirst(this IQueryable<Article> articles, DeskKey? after)
    {
        articles = after is null
            ? articles
            : articles.Where(article => article.UpdatedAtUtc <= after.UpdatedAtUtc
                && (article.UpdatedAtUtc < after.UpdatedAtUtc || article.ArticleId < after.ArticleId));
        return articles.OrderByDescending(article => article.UpdatedAtUtc).ThenByDescending(article => article.ArticleId);
    }
}
