using Portal.Changes;

namespace Portal.Search;

/// <summary>Takes into the open index what has changed for readers. Right when it is done again.</summary>
public sealed class FollowChanges(SearchIndex index, SearchRowsQuery rows, ChangesQuery changes, TimeProvider clock)
{
    /// <summary>An index that lacks more articles is built anew.</summary>
    public const int MostBehind = 20_000;

    // So many articles are in memory at once.
    private const int AtOnce = 100;

    private const int ChangesAtOnce = 5000;

    /// <summary>Whether the index was made from this database: one that was restored from a backup has other changes.</summary>
    public async Task<bool> IsOfThisDatabaseAsync(CancellationToken cancellationToken) =>
        index.Cursor is { } cursor && (cursor.ChangeId == 0 || await changes.AtAsync(cursor.ChangeId, cancellationToken) == cursor.AtUtc);

    /// <summary>Takes in these articles, which are all that has changed up to a change.</summary>
    public async Task RunAsync(IReadOnlyCollection<int> articleIds, long lastChangeId, CancellationToken cancellationToken)
    {
        foreach (var some in articleIds.Chunk(AtOnce))
        {
            var read = await rows.ReadAsync(some, cancellationToken);
            index.Replace(some, read.ToLookup(row => row.ArticleId), clock.GetUtcNow().UtcDateTime);
        }

        index.Commit(await CursorAsync(lastChangeId, cancellationToken));
    }

    /// <summary>Takes in all that has changed since the index was last committed.</summary>
    /// <param name="mostArticles">More are not taken in.</param>
    /// <returns>False when it is more.</returns>
    public async Task<bool> CatchUpAsync(int mostArticles, CancellationToken cancellationToken)
    {
        var articleIds = new HashSet<int>();
        // Ids may be committed out of order: what was still being written then is read again.
        var last = Math.Max(0, index.Cursor!.ChangeId - ChangeCursor.Window);
        while (await changes.ReadAsync(last, ChangesAtOnce, cancellationToken) is { Count: > 0 } some)
        {
            articleIds.UnionWith(SearchQueue.ArticlesOf(some));
            last = some[^1].ChangeId;
            if (articleIds.Count > mostArticles)
            {
                return false;
            }
        }

        await RunAsync(articleIds, last, cancellationToken);
        return true;
    }

    /// <summary>It never goes back.</summary>
    private async Task<SearchCursor> CursorAsync(long changeId, CancellationToken cancellationToken) =>
        index.Cursor is { } cursor && cursor.ChangeId >= changeId ? cursor
        : await changes.AtAsync(changeId, cancellationToken) is { } atUtc ? new SearchCursor(changeId, atUtc)
        : index.Cursor ?? SearchCursor.Beginning;
}
