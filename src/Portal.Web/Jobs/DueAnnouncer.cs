using Portal.Articles;
using Portal.Publishing;

namespace Portal.Web.Jobs;

/// <summary>
/// Announces planned publications and ends when they have come, also those that came while no process ran. Readers do not depend on it:
/// late, it leaves nothing hidden and nothing shown.
/// </summary>
public sealed partial class DueAnnouncer(IServiceScopeFactory scopes, FailingJobs failing, TimeProvider clock, ILogger<DueAnnouncer> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private readonly JobState _state = new(failing, logger, nameof(DueAnnouncer));
    private readonly HashSet<int> _failing = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            // Off the thread that the clock calls on.
            await Task.Yield();
            await AnnounceAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Announces once what is due now.</summary>
    public async Task AnnounceAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var articleId in await FindAsync(cancellationToken))
            {
                await AnnounceAsync(articleId, cancellationToken);
            }

            _state.Worked();
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            _state.Failed(exception);
        }
    }

    private async Task<IReadOnlyList<int>> FindAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AnnounceDue>().FindAsync(cancellationToken);
    }

    private async Task AnnounceAsync(int articleId, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            foreach (var due in await scope.ServiceProvider.GetRequiredService<AnnounceDue>().RunAsync(articleId, cancellationToken))
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

    private static partial class Log
    {
        [LoggerMessage(EventName = "DueAnnounced", Level = LogLevel.Information, Message = "Article {ArticleId} is {Kind} as planned")]
        public static partial void DueAnnounced(ILogger logger, int articleId, DueKind kind);

        [LoggerMessage(EventName = "DueNotAnnounced", Level = LogLevel.Error, Message = "What is due of article {ArticleId} could not be announced and is tried again; readers see it as planned")]
        public static partial void DueNotAnnounced(ILogger logger, int articleId, Exception exception);
    }
}
