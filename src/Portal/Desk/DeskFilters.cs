using Portal.Articles;

namespace Portal.Desk;

/// <summary>The filters and orders of the desk's lists.</summary>
internal static class DeskFilters
{
    /// <summary>
    /// Each list walks the range of one index, the shortest that the filter names. What the filter asks besides is compared negated, so
    /// that no engine takes another index for it and walks hundreds of thousands of articles of a section for the ten that are in review.
    /// </summary>
    public static IQueryable<Article> Matching(this IQueryable<Article> articles, DeskFilter filter) => articles.InRange(filter).Besides(filter);

    /// <summary>All that a list walks, which is what it asks for and more.</summary>
    public static IQueryable<Article> InRange(this IQueryable<Article> articles, DeskFilter filter)
    {
        articles = filter switch
        {
            { OwnerId: { } owner } => articles.Where(article => article.OwnerId == owner),
            { NeedsAttention: true } => articles.InEdition(filter.EditionId).Where(article => article.NeedsAttention),
            { IsShort: true } => articles.InEdition(filter.EditionId).InState(filter.State),
            { SectionIds: [var section] } => articles.InEdition(filter.EditionId).Where(article => article.SectionId == section),
            _ => articles.InEdition(filter.EditionId).InState(filter.State),
        };
        articles = filter.FromUtc is { } from ? articles.Where(article => article.UpdatedAtUtc >= from) : articles;
        return filter.ToUtc is { } to ? articles.Where(article => article.UpdatedAtUtc < to) : articles;
    }

    private static IQueryable<Article> Besides(this IQueryable<Article> articles, DeskFilter filter)
    {
        articles = filter switch
        {
            { OwnerId: not null, NeedsAttention: true } => articles.Where(article => article.NeedsAttention).InEditionToo(filter.EditionId)
                .InStateToo(filter.State).InSectionsToo(filter.SectionIds),
            { OwnerId: not null } => articles.InEditionToo(filter.EditionId).InStateToo(filter.State).InSectionsToo(filter.SectionIds),
            { NeedsAttention: true } => articles.InStateToo(filter.State).InSectionsToo(filter.SectionIds),
            { IsShort: true } => articles.InSectionsToo(filter.SectionIds),
            { SectionIds: [_] } => articles.InStateToo(filter.State),
            _ => articles.InSectionsToo(filter.SectionIds),
        };
        return filter.IsScheduled is { } scheduled ? articles.Where(article => (article.ScheduledAtUtc != null) == scheduled) : articles;
    }

    private static IQueryable<Article> InEdition(this IQueryable<Article> articles, int edition) =>
        articles.Where(article => article.EditionId == edition);

    private static IQueryable<Article> InEditionToo(this IQueryable<Article> articles, int edition) =>
        articles.Where(article => -article.EditionId == -edition);

    private static IQueryable<Article> InState(this IQueryable<Article> articles, ArticleState? state) =>
        state is { } one ? articles.Where(article => article.State == one) : articles;

    private static IQueryable<Article> InStateToo(this IQueryable<Article> articles, ArticleState? state) =>
        state is { } one ? articles.Where(article => -(int)article.State == -(int)one) : articles;

    private static IQueryable<Article> InSectionsToo(this IQueryable<Article> articles, IReadOnlyList<int> sections)
    {
        var negated = sections.Select(section => (int?)-section).ToList();
        return negated.Count == 0 ? articles : articles.Where(article => negated.Contains(-article.SectionId));
    }

    /// <summary>None that comes after one in <see cref="LastChangedFirst"/>.</summary>
    /// <param name="last">Null for all.</param>
    public static IQueryable<Article> Until(this IQueryable<Article> articles, DeskKey? last) => last is null
        ? articles
        : articles.Where(article => article.UpdatedAtUtc >= last.UpdatedAtUtc
            && (article.UpdatedAtUtc > last.UpdatedAtUtc || article.ArticleId >= last.ArticleId));

    public static IQueryable<Article> LastChangedFirst(this IQueryable<Article> articles, DeskKey? after)
    {
        articles = after is null
            ? articles
            : articles.Where(article => article.UpdatedAtUtc <= after.UpdatedAtUtc
                && (article.UpdatedAtUtc < after.UpdatedAtUtc || article.ArticleId < after.ArticleId));
        return articles.OrderByDescending(article => article.UpdatedAtUtc).ThenByDescending(article => article.ArticleId);
    }
}
