using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Portal.Data;

namespace Portal.Reading;

/// <summary>The statement that finds an edition's newest story up to an instant; EF Core compiles it once, as <see cref="BlockStatement"/>.</summary>
internal sealed class NewestStatement
{
    private static readonly ConditionalWeakTable<IModel, NewestStatement> Known = [];

    private readonly Func<PortalContext, int, DateTime, DateTime, IAsyncEnumerable<DateTime>> _read;

    private NewestStatement(PortalContext context)
    {
        var editionId = Expression.Parameter(typeof(int), "editionId");
        var nowUtc = Expression.Parameter(typeof(DateTime), "nowUtc");
        var lastUtc = Expression.Parameter(typeof(DateTime), "lastUtc");
        var newest = context.PublishedListings.TagWith(nameof(SitemapQuery)).In(ListKind.Edition, editionId).PublicAt(nowUtc, lastUtc).NewestFirst()
            .Select(row => row.PublishedAtUtc).Take(1);
        _read = EF.CompileAsyncQuery(Expression.Lambda<Func<PortalContext, int, DateTime, DateTime, IQueryable<DateTime>>>(
            newest.Expression, Expression.Parameter(typeof(PortalContext), "context"), editionId, nowUtc, lastUtc));
    }

    public static NewestStatement Of(PortalContext context) => Known.GetValue(context.Model, _ => new NewestStatement(context));

    /// <returns>When it was published; none when there is none.</returns>
    /// <param name="lastUtc">Inclusive, not later than now.</param>
    public IAsyncEnumerable<DateTime> ReadAsync(PortalContext context, int editionId, DateTime nowUtc, DateTime lastUtc) =>
        _read(context, editionId, nowUtc, lastUtc);
}
