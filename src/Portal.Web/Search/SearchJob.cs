using System.Diagnostics;
using Microsoft.Extensions.Options;
using Portal.Search;
using Portal.Web.Caching;
using Portal.Web.Jobs;

namespace Portal.Web.Search;

/// <summary>
/// Keeps this node's index: opens it, builds it where there is none that can be used, takes in what changes, and goes over to another one that
/// the verb has built. It begins when readers have had their first pages, or somebody searches.
/// </summary>
public sealed partial class SearchJob(
    SearchIndex index, SearchFolder folder, SearchQueue queue, IServiceScopeFactory scopes, IOptions<SearchOptions> options, FailingJobs failing, ILogger<SearchJob> logger)
    : BackgroundService
{
    // So soon is seen what the verb has built.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    // An index that fails again so soon after it was built does not fail because it is damaged.
    private static readonly TimeSpan Trust = TimeSpan.FromHours(1);

    private readonly JobState _state = new(failing, logger, nameof(SearchJob));
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _tried = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // A time stamp; 0 before the first.
    private long _builtAt;
    private TimeSpan _pause = Pause;
    private volatile bool _isDamaged;

    /// <summary>Has the index be opened now.</summary>
    /// <returns>Whether it was within a time.</returns>
    public async Task<bool> OpenAsync(TimeSpan most, CancellationToken cancellationToken)
    {
        _asked.TrySetResult();
        await Task.WhenAny(_tried.Task, Task.Delay(most, TimeProvider.System, cancellationToken));
        return index.IsOpen;
    }

    /// <summary>The index could not be read: it is built anew, unless it was lately.</summary>
    public void Distrust()
    {
        if (Interlocked.Read(ref _builtAt) is var built && (built == 0 || Stopwatch.GetElapsedTime(built) > Trust))
        {
            _isDamaged = true;
            queue.Lose();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.WhenAny(_asked.Task, Task.Delay(TimeSpan.FromSeconds(options.Value.StartSeconds), TimeProvider.System, stoppingToken));
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await TryAsync(stoppingToken))
            {
                _pause = Pause;
                await queue.WaitAsync(Rest, stoppingToken);
            }
            else
            {
                await Task.Delay(_pause, TimeProvider.System, stoppingToken);
            }
        }
    }

    private async Task<bool> TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await WorkAsync(cancellationToken);
            _state.Worked();
            return true;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // What was taken from the queue is not in the index, or is not known to be.
            queue.Lose();
            // A full disk is not to be filled again every second; a database that is back is to be followed at once.
            _pause = DatabaseFailure.IsOne(exception) ? Pause : Longer(_pause);
            _state.Failed(exception);
            return false;
        }
    }

    private static TimeSpan Longer(TimeSpan pause) => pause * 2 < LongestPause ? pause * 2 : LongestPause;

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var follow = scope.ServiceProvider.GetRequiredService<FollowChanges>();
        if (!index.IsOpen || index.Path != folder.Current() || _isDamaged)
        {
            await OpenAsync(scope.ServiceProvider, cancellationToken);
            queue.Lose();
        }

        var (articleIds, lastChangeId) = queue.Take();
        if (articleIds is null)
        {
            if (!await follow.IsOfThisDatabaseAsync(cancellationToken) || !await follow.CatchUpAsync(FollowChanges.MostBehind, cancellationToken))
            {
                await BuildAsync(scope.ServiceProvider, cancellationToken);
                // All of it: it would begin again at the same place otherwise.
                _ = await follow.CatchUpAsync(int.MaxValue, cancellationToken);
            }
        }
        else if (articleIds.Count > 0)
        {
            await follow.RunAsync(articleIds, lastChangeId, cancellationToken);
        }

        queue.End();
        _tried.TrySetResult();
    }

    private async Task OpenAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (_isDamaged || folder.Current() is not { } path || !index.TryOpen(path))
        {
            await BuildAsync(services, cancellationToken);
        }

        folder.Clean();
    }

    private async Task BuildAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var begun = Stopwatch.GetTimestamp();
        folder.Clean();
        var count = await services.GetRequiredService<RebuildSearch>().RunAsync(new NoProgress(), cancellationToken);
        if (folder.Current() is not { } path || !index.TryOpen(path))
        {
            throw new IOException("The search index that was just built cannot be opened.");
        }

        _isDamaged = false;
        Interlocked.Exchange(ref _builtAt, Stopwatch.GetTimestamp());
        var elapsed = (long)Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        Log.SearchIndexBuilt(logger, count, elapsed);
    }

    private sealed class NoProgress : IProgress<int>
    {
        public void Report(int value)
        {
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventName = "SearchIndexBuilt", Level = LogLevel.Information, Message = "The search index of this node was built of {Articles} articles in {ElapsedMs} ms")]
        public static partial void SearchIndexBuilt(ILogger logger, int articles, long elapsedMs);
    }
}
