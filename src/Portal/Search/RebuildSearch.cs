using Portal.Changes;

namespace Portal.Search;

/// <summary>Builds an index of all that is published beside the one that holds, and puts it in its place when it is whole.</summary>
public sealed class RebuildSearch(SearchFolder folder, SearchRowsQuery rows, ChangesQuery changes, TimeProvider clock)
{
    public Task<int> CountAsync(CancellationToken cancellationToken) => rows.CountAsync(cancellationToken);

    /// <param name="progress">Told of each article.</param>
    /// <returns>How many were taken in.</returns>
    public async Task<int> RunAsync(IProgress<int> progress, CancellationToken cancellationToken)
    {
        // Before the first row is read: what changes meanwhile is taken in afterwards.
        var last = await changes.LastIdAsync(cancellationToken);
        var cursor = await changes.AtAsync(last, cancellationToken) is { } atUtc ? new SearchCursor(last, atUtc) : SearchCursor.Beginning;
        var path = folder.Add();
        var isWhole = false;
        try
        {
            var count = await WriteAsync(path, cursor, progress, cancellationToken);
            folder.Use(path);
            isWhole = true;
            return count;
        }
        finally
        {
            if (!isWhole)
            {
                Directory.Delete(path, recursive: true);
            }
        }
    }

    private async Task<int> WriteAsync(string path, SearchCursor cursor, IProgress<int> progress, CancellationToken cancellationToken)
    {
        using var writer = new SearchWriter(path);
        var (count, articleId, version) = (0, 0, 0);
        while (await rows.AfterAsync(articleId, version, cancellationToken) is { Count: > 0 } some)
        {
            foreach (var row in some)
            {
                writer.Add(row, clock.GetUtcNow().UtcDateTime);
                progress.Report(1);
            }

            (count, articleId, version) = (count + some.Count, some[^1].ArticleId, some[^1].Version);
        }

        writer.Commit(cursor);
        return count;
    }
}
