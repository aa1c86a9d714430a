using Portal.Media;

namespace Portal.Web.Jobs;

/// <summary>Makes in the background what photos lack: AVIF, which takes five times as long as the rest, and crops. Pages do without it until then.</summary>
public sealed partial class RenditionJob(
    IServiceScopeFactory scopes, RenditionMaker maker, FailingJobs failing, TimeProvider clock, ILogger<RenditionJob> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);
    private readonly JobState _state = new(failing, logger, nameof(RenditionJob));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            // Off the thread that the clock calls on.
            await Task.Yield();
            while (await MakeNextAsync(stoppingToken))
            {
                // There may be more.
            }
        }
    }

    /// <summary>Makes what one photo lacks.</summary>
    /// <returns>False when there was nothing to do, or it failed.</returns>
    public async Task<bool> MakeNextAsync(CancellationToken cancellationToken)
    {
        try
        {
            var task = await WithAsync<ClaimPhoto, PhotoTask?>(act => act.RunAsync(cancellationToken));
            if (task is not null)
            {
                await MakeAsync(task, cancellationToken);
            }

            _state.Worked();
            return task is not null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            _state.Failed(exception);
            return false;
        }
    }

    private async Task MakeAsync(PhotoTask task, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var fingerprint = await maker.MakeAllAsync(task.File, task.Rights, task.Overwrites, cancellationToken);
        if (fingerprint is null)
        {
            Log.PhotoUnreadable(logger, task.File.Hash);
        }

        var elapsed = (long)clock.GetElapsedTime(started).TotalMilliseconds;
        if (await WithAsync<FinishPhoto, bool>(act => act.RunAsync(task, fingerprint, cancellationToken)) && fingerprint is not null)
        {
            Log.RenditionsMade(logger, task.File.Hash, elapsed);
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
        [LoggerMessage(EventName = "RenditionsMade", Level = LogLevel.Information, Message = "Renditions of photo {Hash} were made in {ElapsedMs} ms")]
        public static partial void RenditionsMade(ILogger logger, string hash, long elapsedMs);

        [LoggerMessage(EventName = "PhotoUnreadable", Level = LogLevel.Warning, Message = "The original of photo {Hash} is missing or damaged: run media check")]
        public static partial void PhotoUnreadable(ILogger logger, string hash);
    }
}
