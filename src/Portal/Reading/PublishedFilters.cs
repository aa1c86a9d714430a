using System.Linq.Expressions;
using Portal.Data;

namespace Portal.Reading;

/// <summary>The filters that every public query starts with.</summary>
public static class PublishedFilters
{
    /// <summary>
    /// The one rule about what readers see: everything whose time has come and has not passed. The first term is never the one
    /// that decides; it is the end of a list's range.
    /// </summary>
    public static IQueryable<T> PublicAt<T>(this IQueryable<T> rows, DateTime nowUtc)
        where T : class, IPublished => rows.PublicAt(nowUtc, nowUtc);

    /// <summary>Of these the rows that were published up to an end. There is one bound for both, because SQLite looks up only one and goes
    /// through all that lies between it and the others.</summary>
    /// <param name="endUtc">Inclusive.</param>
    public static IQueryable<T> PublicAt<T>(this IQueryable<T> rows, DateTime nowUtc, DateTime endUtc)
        where T : class, IPublished
    {
        var lastUtc = endUtc < nowUtc ? endUtc : nowUtc;
        return rows.PublicAt(Given.Value(nowUtc), Given.Value(lastUtc));
    }

    /// <summary>The same for a statement that is given its instants each time it runs.</summary>
    /// <param name="nowUtc">A <see cref="DateTime"/>.</param>
    /// <param name="lastUtc">A <see cref="DateTime"/>, not later than now.</param>
    internal static IQueryable<T> PublicAt<T>(this IQueryable<T> rows, Expression nowUtc, Expression lastUtc)
        where T : class, IPublished => rows.Where(Visible<T>.Rule.With(nowUtc, lastUtc));

    /// <summary>The same of a row that has been read.</summary>
    public static bool IsPublicAt<T>(this T row, DateTime nowUtc)
        where T : class, IPublished => VisibleRow<T>.Rule(row, nowUtc, nowUtc);

    /// <summary>The rows of one list.</summary>
    public static IQueryable<PublishedListing> In(this IQueryable<PublishedListing> rows, ListKind kind, int targetId) =>
        rows.Where(row => row.Kind == kind && row.TargetId == targetId);

    /// <summary>The same for a statement that is given the list each time it runs.</summary>
    /// <param name="targetId">An <see cref="int"/>.</param>
    internal static IQueryable<PublishedListing> In(this IQueryable<PublishedListing> rows, ListKind kind, Expression targetId) =>
        rows.Where(ListRule.With(Expression.Constant(kind), targetId));

    public static IOrderedQueryable<PublishedListing> NewestFirst(this IQueryable<PublishedListing> rows) =>
        rows.OrderByDescending(row => row.PublishedAtUtc).ThenByDescending(row => row.ArticleId);

    public static IOrderedQueryable<PublishedListing> OldestFirst(this IQueryable<PublishedListing> rows) =>
        rows.OrderBy(row => row.PublishedAtUtc).ThenBy(row => row.ArticleId);

    /// <summary>Of the rows up to the key's time those that follow the key in a list that shows the newest first.</summary>
    public static IQueryable<PublishedListing> Before(this IQueryable<PublishedListing> rows, ListKey key) =>
        rows.Where(row => row.PublishedAtUtc < key.PublishedAtUtc || row.ArticleId < key.ArticleId);

    /// <summary>Of the rows from the key's time on those that precede the key in a list that shows the newest first.</summary>
    public static IQueryable<PublishedListing> After(this IQueryable<PublishedListing> rows, ListKey key) =>
        rows.Where(row => row.PublishedAtUtc > key.PublishedAtUtc || row.ArticleId > key.ArticleId);

    private static Expression<Func<PublishedListing, ListKind, int, bool>> ListRule { get; } =
        (row, kind, targetId) => row.Kind == kind && row.TargetId == targetId;

    private static class Visible<T>
        where T : class, IPublished
    {
        public static Expression<Func<T, DateTime, DateTime, bool>> Rule { get; } =
            (row, nowUtc, lastUtc) => row.PublishedAtUtc <= lastUtc && row.VisibleFromUtc <= nowUtc
                && (row.VisibleUntilUtc == null || row.VisibleUntilUtc > nowUtc);
    }

    private static class VisibleRow<T>
        where T : class, IPublished
    {
        public static Func<T, DateTime, DateTime, bool> Rule { get; } = Visible<T>.Rule.Compile();
    }
}
