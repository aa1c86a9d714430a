using Portal.Articles;
using Portal.Media;
using Portal.Publishing;

namespace Portal.Web.Jobs;

/// <summary>
/// Announces planned publications and ends, and ends of photos' rights, when they have come, also those that came while no process ran. Readers do not depend on it:
/// late, it leaves nothing hidden and nothing shown.
/// </summary>
public sealed partial class DueAnnouncer(IServiceScopeFactory scopes, FailingJobs failing, TimeProvider clock, ILogger<DueAnnouncer> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private readonly JobState _state = new(failing, logger, nameof(DueAnnouncer));
    private readonly HashSet<int> _failing = [];
    private readonly HashSet<string> _failingPhotos = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            // Off the thread that the clock calls on.
            await Task.Yield();
            await AnnounceAsync(stoppingToken);
        }
    }

    /// <summary>Announces once what is due now.</summary>
    public async Task AnnounceAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var articleId in await WithAsync<AnnounceDue, IReadOnlyList<int>>(act => act.FindAsync(cancellationToken)))
            {
                await AnnounceAsync(articleId, cancellationToken);
            }

            foreach (var hash in await WithAsync<AnnouncePhotoExpiry, IReadOnlyList<string>>(act => act.FindAsync(cancellationToken)))
            {
                await AnnounceAsync(hash, cancellationToken);
            }

            _state.Worked();
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            _state.Failed(exception);
        }
    }

    private async Task AnnounceAsync(int articleId, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var due in await WithAsync<AnnounceDue, IReadOnlyList<DueEvent>>(act => act.RunAsync(articleId, cancellationToken)))
            {
                Log.DueAnnounced(logger, articleId, due.Kind);
            }

            _failing.Remove(articleId);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            if (_failing.Add(articleId))
            {
                Log.DueNotAnnounced(logger, articleId, exception);
            }
        }
    }

    private async Task AnnounceAsync(string hash, CancellationToken cancellationToken)
    {
        try
        {
            if (await WithAsync<AnnouncePhotoExpiry, bool>(act => act.RunAsync(hash, cancellationToken)))
            {
                Log.PhotoExpired(logger, hash);
            }

            _failingPhotos.Remove(hash);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            if (_failingPhotos.Add(hash))
            {
                Log.PhotoExpiryNotAnnounced(logger, hash, exception);
            }
        }
    }

    private async Task<T> WithAsync<TAct, T>(Func<TAct, Task<T>> run)
        where TAct : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        return await run(scope.ServiceProvider.GetRequiredService<TAct>());
    }

    private static partial class Log
    {
        [LoggerMessage(EventName = "DueAnnounced", Level = LogLevel.Information, Message = "Article {ArticleId} is {Kind} as planned")]
        public static partial void DueAnnounced(ILogger logger, int articleId, DueKind kind);

        [LoggerMessage(EventName = "PhotoExpired", Level = LogLevel.Information, Message = "The rights of photo {Hash} have ended as planned")]
        public static partial void PhotoExpired(ILogger logger, string hash);

        [LoggerMessage(EventName = "PhotoExpiryNotAnnounced", Level = LogLevel.Error, Message = "That the rights of photo {Hash} have ended could not be announced and is tried again; readers see it no more")]
        public static partial void PhotoExpiryNotAnnounced(ILogger logger, string hash, Exception exception);

        [LoggerMessage(EventName = "DueNotAnnounced", Level = LogLevel.Error, Message = "What is due of article {ArticleId} could not be announced and is tried again; readers see it as planned")]
        public static partial void DueNotAnnounced(ILogger logger, int articleId, Exception exception);
    }
}
