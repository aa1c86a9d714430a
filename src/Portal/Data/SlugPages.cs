using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Portal.Data;

/// <summary>Pages through what has slugs, in their order, by key.</summary>
public static class SlugPages
{
    public const int PageSize = 50;

    /// <param name="from">Where the page begins: the first slug that is not before it; null for the first of all.</param>
    internal static async Task<SlugPage<T>> PageAsync<T>(
        this IQueryable<T> rows, Expression<Func<T, string>> slug, string? from, CancellationToken cancellationToken)
        where T : class
    {
        var first = from ?? "";
        var isOnPage = Expression.Lambda<Func<T, bool>>(
            Expression.GreaterThanOrEqual(
                Expression.Call(slug.Body, typeof(string).GetMethod(nameof(string.CompareTo), [typeof(string)])!, Given.Value(first)),
                Expression.Constant(0)),
            slug.Parameters);
        var page = await rows.AsNoTracking().Where(isOnPage).OrderBy(slug).Take(PageSize + 1).ToListAsync(cancellationToken);
        return new SlugPage<T>([.. page.Take(PageSize)], page.Count > PageSize ? slug.Compile()(page[PageSize]) : null);
    }
}
