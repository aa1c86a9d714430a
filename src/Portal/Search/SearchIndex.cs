using Lucene.Net.Search;
using Lucene.Net.Store;

namespace Portal.Search;

/// <summary>
/// The index of this node while it runs: one writes, many search, and what is written is found at once. Closed until somebody has opened it.
/// </summary>
public sealed class SearchIndex : IDisposable
{
    private static readonly SortField ByWorth = SortField.FIELD_SCORE;
    private static readonly SortField ByTime = new(SearchFields.Published, SortFieldType.INT64, reverse: true);
    private static readonly SortField ById = new(SearchFields.Article, SortFieldType.INT64, reverse: true);

    private volatile Opened? _opened;

    /// <summary>Absolute path of the folder; null while it is closed.</summary>
    public string? Path => _opened?.Path;

    public bool IsOpen => _opened is not null;

    /// <summary>Null while it is closed.</summary>
    public SearchCursor? Cursor => _opened?.Writer.Cursor;

    /// <returns>False where the folder holds no index that can be used; the one that was open stays open then.</returns>
    /// <exception cref="LockObtainFailedException">Another process writes it.</exception>
    public bool TryOpen(string path)
    {
        SearchWriter? writer = null;
        try
        {
            writer = new SearchWriter(path);
            if (writer.Cursor is null)
            {
                writer.Dispose();
                return false;
            }

            var before = _opened;
            _opened = new Opened(path, writer, writer.Searchers());
            End(before);
            return true;
        }
        catch (Exception exception) when (exception is not LockObtainFailedException and not OutOfMemoryException)
        {
            // Whatever a damaged file makes of its reader.
            writer?.Dispose();
            return false;
        }
    }

    /// <summary>Writes what of some articles is published now; those without a row are taken out.</summary>
    /// <remarks>What cannot be written any more is closed, and has to be opened again.</remarks>
    public void Replace(IEnumerable<int> articleIds, ILookup<int, SearchRow> rows, DateTime nowUtc) => Write(opened =>
    {
        foreach (var articleId in articleIds)
        {
            opened.Writer.Replace(articleId, rows[articleId], nowUtc);
        }
    });

    /// <summary>Has what was written be found, then makes it last.</summary>
    public void Commit(SearchCursor cursor) => Write(opened =>
    {
        opened.Searchers.MaybeRefreshBlocking();
        opened.Writer.Commit(cursor);
    });

    /// <returns>Null while it is closed.</returns>
    public SearchHits? Search(SearchRequest request, DateTime nowUtc)
    {
        // Once more, for who came when another was taking its place.
        var opened = _opened;
        if ((opened?.TryAcquire() ?? (opened = _opened)?.TryAcquire()) is not { } searcher)
        {
            return null;
        }

        try
        {
            return Search(searcher, request, nowUtc);
        }
        finally
        {
            opened!.Searchers.Release(searcher);
        }
    }

    public void Close()
    {
        var opened = _opened;
        _opened = null;
        End(opened);
    }

    public void Dispose() => Close();

    private void Write(Action<Opened> write)
    {
        var opened = _opened ?? throw new InvalidOperationException("The search index is closed.");
        try
        {
            write(opened);
        }
        catch (Exception)
        {
            Close();
            throw;
        }
    }

    /// <summary>What is thrown away is not worth a failure: a damaged one cannot even be closed.</summary>
    private static void End(Opened? opened)
    {
        try
        {
            opened?.Dispose();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
        }
    }

    private static SearchHits Search(IndexSearcher searcher, SearchRequest request, DateTime nowUtc)
    {
        var query = SearchQueries.Of(request, nowUtc);
        var sort = request.Order == SearchOrder.Time ? new Sort(ByTime, ById) : new Sort(ByWorth, ByTime, ById);
        var found = request.After is { } after
            ? searcher.SearchAfter(PlaceOf(after, request.Order), query, filter: null, SearchHits.PageSize + 1, sort)
            : searcher.Search(query, filter: null, SearchHits.PageSize + 1, sort);
        var keys = found.ScoreDocs.Take(SearchHits.PageSize).Cast<FieldDoc>().Select(hit => KeyOf(hit, request.Order)).ToList();
        return new SearchHits([.. keys.Select(key => key.ArticleId)], found.TotalHits, found.ScoreDocs.Length > keys.Count ? keys[^1] : null);
    }

    /// <summary>Behind every document of the same numbers.</summary>
    private static FieldDoc PlaceOf(SearchKey key, SearchOrder order)
    {
        object[] numbers = [J2N.Numerics.Int64.GetInstance(key.PublishedTicks), J2N.Numerics.Int64.GetInstance(key.ArticleId)];
        return new FieldDoc(int.MaxValue, key.Worth, order == SearchOrder.Time ? numbers : [J2N.Numerics.Single.GetInstance(key.Worth), .. numbers]);
    }

    private static SearchKey KeyOf(FieldDoc hit, SearchOrder order)
    {
        var numbers = hit.Fields.Cast<J2N.Numerics.Number>().ToList();
        return new SearchKey(order == SearchOrder.Time ? 0 : numbers[0].ToSingle(), numbers[^2].ToInt64(), numbers[^1].ToInt32());
    }

    private sealed record Opened(string Path, SearchWriter Writer, SearcherManager Searchers) : IDisposable
    {
        /// <summary>Null when it has been closed in between.</summary>
        public IndexSearcher? TryAcquire()
        {
            try
            {
                return Searchers.Acquire();
            }
            catch (ObjectDisposedException)
            {
                return null;
            }
        }

        public void Dispose()
        {
            Searchers.Dispose();
            Writer.Dispose();
        }
    }
}
