using System.Data.Common;
using Microsoft.EntityFrameworkCore.Storage;
using Portal.Reading;

namespace Portal.Web.Views;

/// <summary>The newest headlines under a page that has nothing else to say.</summary>
public sealed partial class LatestNews(BlocksQuery blocks, ILogger<LatestNews> logger)
{
    private const int Count = 8;

    // So many are read that enough of them are in the page's language.
    private const int Candidates = 24;

    /// <summary>What an empty list shows instead; a list with articles needs none.</summary>
    public async Task<IReadOnlyList<Card>> UnderAsync(PageFrame frame, ListPage list, CancellationToken cancellationToken) =>
        list.Cards.Count > 0 ? [] : await ReadAsync(frame, StatusCodes.Status200OK, cancellationToken);

    /// <returns>None when the page tells of a failure or the database is away: an error page never fails.</returns>
    public async Task<IReadOnlyList<Card>> ReadAsync(PageFrame frame, int status, CancellationToken cancellationToken)
    {
        if (frame.Edition is null || status >= StatusCodes.Status500InternalServerError)
        {
            return [];
        }

        try
        {
            var lists = await blocks.ReadAsync([new ListBlock(ListKind.Edition, frame.Edition.EditionId, Candidates)], cancellationToken);
            return [.. lists[(ListKind.Edition, frame.Edition.EditionId)].InLanguage(frame.Language).Take(Count)];
        }
        catch (Exception exception) when (exception is DbException or RetryLimitExceededException)
        {
            Log.LatestNewsNotRead(logger, exception);
            return [];
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventName = "LatestNewsNotRead", Level = LogLevel.Warning, Message = "The latest news could not be read for an error page")]
        public static partial void LatestNewsNotRead(ILogger logger, Exception exception);
    }
}
