using Portal.Reading;
using Portal.Search;

namespace Portal.Web.Search;

/// <summary>Finds stories as readers may see them now.</summary>
public sealed partial class StorySearch(SearchIndex index, SearchJob job, FoundQuery stories, TimeProvider clock, ILogger<StorySearch> logger)
{
    private static readonly TimeSpan LongestOpening = TimeSpan.FromSeconds(3);
    private static readonly SemaphoreSlim AtOnce = new(Environment.ProcessorCount);

    /// <returns>Null while there is no index that can be searched.</returns>
    public async Task<FoundStories?> ReadAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        if (!index.IsOpen && !await job.OpenAsync(LongestOpening, cancellationToken))
        {
            return null;
        }

        // A search keeps a processor busy: no more at once than there are.
        if (!await AtOnce.WaitAsync(LongestOpening, cancellationToken))
        {
            return null;
        }

        SearchHits? found;
        try
        {
            found = Search(request);
        }
        finally
        {
            AtOnce.Release();
        }

        if (found is not { } hits)
        {
            return null;
        }

        var read = await stories.ReadAsync(hits.ArticleIds, cancellationToken);
        List<FoundStory> shown = [.. hits.ArticleIds.Where(read.ContainsKey).Select(id => read[id])];
        // Where the index is behind the database, it has counted what readers do not see.
        return new FoundStories(shown, hits.Total, IsExact: shown.Count == hits.ArticleIds.Count, hits.Next);
    }

    private SearchHits? Search(SearchRequest request)
    {
        try
        {
            return index.Search(request, clock.GetUtcNow().UtcDateTime);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Whatever a damaged file makes of its reader. What was asked for is nobody's business.
            Log.SearchFailed(logger, exception);
            job.Distrust();
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventName = "SearchFailed", Level = LogLevel.Error, Message = "The search index could not be read and is built anew")]
        public static partial void SearchFailed(ILogger logger, Exception exception);
    }
}
