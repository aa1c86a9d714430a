using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Portal.Data;

namespace Portal.Reading;

/// <summary>
/// The statement that reads the newest cards of several lists. EF Core needs half a millisecond to find out each time that it knows such a one
/// already, so it is asked once for lists of the same kinds and lengths in the same order; pages ask for few such series.
/// </summary>
internal sealed class BlockStatement
{
    /// <summary>Lists that one statement reads; EF Core takes no more parameters.</summary>
    public const int MostLists = 12;

    // By model: one engine's statements are of no use to another's.
    private static readonly ConditionalWeakTable<IModel, ConcurrentDictionary<string, BlockStatement>> Known = [];

    private readonly Func<PortalContext, DateTime, int, int, int, int, int, int, int, int, int, int, int, int, IAsyncEnumerable<Card>> _read;

    private BlockStatement(PortalContext context, IReadOnlyList<ListBlock> blocks, bool headlines)
    {
        var nowUtc = Expression.Parameter(typeof(DateTime), "nowUtc");
        var targets = Enumerable.Range(1, MostLists).Select(number => Expression.Parameter(typeof(int), $"list{number}")).ToList();
        var listings = blocks.Select((block, place) => context.PublishedListings.In(block.Kind, targets[place]).PublicAt(nowUtc, nowUtc).NewestFirst()
            .Take(block.Count)).Aggregate(IQueryable<PublishedListing> (all, next) => all.Concat(next)).TagWith(nameof(BlocksQuery));
        var cards = listings.Select(headlines ? Card.HeadlineOfListing : Card.OfListing.With(nowUtc));
        _read = EF.CompileAsyncQuery(
            Expression.Lambda<Func<PortalContext, DateTime, int, int, int, int, int, int, int, int, int, int, int, int, IQueryable<Card>>>(
                cards.Expression, [Expression.Parameter(typeof(PortalContext), "context"), nowUtc, .. targets]));
    }

    /// <param name="blocks">At most <see cref="MostLists"/>.</param>
    /// <param name="headlines">True for cards that hold what a headline needs and no more.</param>
    public static BlockStatement Of(PortalContext context, IReadOnlyList<ListBlock> blocks, bool headlines) =>
        Known.GetOrCreateValue(context.Model).GetOrAdd(
            $"{headlines} {string.Join(' ', blocks.Select(block => $"{block.Kind}:{block.Count}"))}",
            (_, asked) => new BlockStatement(asked.context, asked.blocks, asked.headlines),
            (context, blocks, headlines));

    public IAsyncEnumerable<Card> ReadAsync(PortalContext context, IReadOnlyList<ListBlock> blocks, DateTime nowUtc)
    {
        return _read(context, nowUtc, Id(0), Id(1), Id(2), Id(3), Id(4), Id(5), Id(6), Id(7), Id(8), Id(9), Id(10), Id(11));

        int Id(int place) => place < blocks.Count ? blocks[place].TargetId : 0;
    }
}
