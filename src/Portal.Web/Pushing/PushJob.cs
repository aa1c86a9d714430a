using System.Collections.Concurrent;
using Portal.Changes;
using Portal.Pushing;
using Portal.Web.Jobs;

namespace Portal.Web.Pushing;

/// <summary>
/// Tells others what has changed for readers: reads changes into rows, looks whether readers see what is told, tells, and writes
/// down what came of it. Of several processes one does so at a time.
/// </summary>
public sealed partial class PushJob(
    IServiceScopeFactory scopes, IEnumerable<IPushSender> senders, PublicCheck check, IHostEnvironment environment, FailingJobs failing, TimeProvider clock,
    ILogger<PushJob> logger) : BackgroundService, IChangeListener
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Cleaning = TimeSpan.FromHours(1);

    /// <summary>For an answer under way when the server stops; container runtimes wait for ten seconds as a rule.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly string _holder = Guid.NewGuid().ToString("n");
    private readonly IReadOnlyList<IPushSender> _senders = environment.IsProduction() ? [.. senders.Where(sender => sender.IsConfigured)] : [];
    private readonly JobState _state = new(failing, logger, nameof(PushJob));
    private readonly SemaphoreSlim _gate = new(1);
    private readonly SemaphoreSlim _woken = new(0);
    private readonly ConcurrentDictionary<PushTarget, PushAnswer> _unwritten = new();
    private DateTime _cleanedAtUtc;
    private bool _holds;

    public Task HearAsync(IReadOnlyList<ChangeNotice> changes, CancellationToken cancellationToken) => WakeAsync();

    public Task StartOverAsync(CancellationToken cancellationToken) => WakeAsync();

    /// <summary>Tells everything that is due. Does nothing while another process does it.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (_senders.Count == 0)
        {
            return;
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (await HoldAsync(cancellationToken))
            {
                await ReadAsync(cancellationToken);
                await Task.WhenAll(_senders.Select(sender => TellAsync(sender, cancellationToken)));
                await CleanAsync(cancellationToken);
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    public override void Dispose()
    {
        _gate.Dispose();
        _woken.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_senders.Count == 0)
        {
            return;
        }

        try
        {
            await RunWheneverWokenAsync(stoppingToken);
        }
        finally
        {
            // Here, since whoever stops the server waits for this task before anything is disposed of.
            await LeaveAsync();
        }
    }

    private async Task RunWheneverWokenAsync(CancellationToken stoppingToken)
    {
        await using var timer = clock.CreateTimer(_ => _ = WakeAsync(), state: null, Interval, Interval);
        while (true)
        {
            await _woken.WaitAsync(stoppingToken);
            // Off the thread that the clock or the relay calls on.
            await Task.Yield();
            try
            {
                await RunAsync(stoppingToken);
                _state.Worked();
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                _state.Failed(exception);
            }
        }
    }

    /// <summary>Writes what is still to be written, and lets another process go on at once.</summary>
    private async Task LeaveAsync()
    {
        foreach (var (target, answer) in _unwritten)
        {
            await WriteAsync(target, answer);
        }

        if (_holds)
        {
            _holds = false;
            await WithAsync<HoldPushes, bool>(async act =>
            {
                await act.ReleaseAsync(_holder, CancellationToken.None);
                return true;
            });
        }
    }

    private Task WakeAsync()
    {
        if (_woken.CurrentCount == 0)
        {
            _woken.Release();
        }

        return Task.CompletedTask;
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var targets = _senders.Select(sender => sender.Target).ToList();
        while (await WithAsync<ReadChangesForPushes, int>(act => act.RunAsync(targets, cancellationToken)) == ReadChangesForPushes.BatchSize)
        {
            // There may be more.
        }
    }

    private async Task TellAsync(IPushSender sender, CancellationToken cancellationToken)
    {
        if (_unwritten.TryGetValue(sender.Target, out var left))
        {
            await WriteAsync(sender.Target, left);
        }

        while (await WithAsync<DuePushesQuery, IReadOnlyList<DuePush>>(query => query.ReadAsync(sender.Target, sender.Most, cancellationToken)) is { Count: > 0 } due
            && await HoldAsync(cancellationToken))
        {
            var unready = await check.FindAsync(due, cancellationToken);
            await WriteAsync(sender.Target, new PushAnswer(unready));
            var ready = due.Except(unready.Select(result => result.Push)).ToList();
            if (ready.Count > 0 && await HoldAsync(cancellationToken))
            {
                await TellAsync(sender, ready, cancellationToken);
            }
        }
    }

    /// <summary>It is on record that a target is told before it is, and what it answered before anything else is done.</summary>
    private async Task TellAsync(IPushSender sender, IReadOnlyList<DuePush> ready, CancellationToken cancellationToken)
    {
        var begun = await WithAsync<RecordPushes, IReadOnlyList<DuePush>>(act => act.BeginAsync(ready, cancellationToken));
        if (begun.Count == 0)
        {
            return;
        }

        using var grace = new CancellationTokenSource();
        // What a target takes while the server stops is not to be told again: it has a little time to say so.
        await using var stopping = cancellationToken.Register(() => grace.CancelAfter(Grace));
        await WriteAsync(sender.Target, await sender.SendAsync(begun, grace.Token));
    }

    /// <summary>Stays in memory until it is written, and nothing is told to that target before: or it would be told what it has acknowledged.</summary>
    private async Task WriteAsync(PushTarget target, PushAnswer answer)
    {
        if (answer.Results.Count == 0)
        {
            return;
        }

        _unwritten[target] = answer;
        // Though the server is stopping.
        await WithAsync<RecordPushes, bool>(act => act.RunAsync(target, answer.Results, answer.PausedUntilUtc, answer.Remaining, CancellationToken.None));
        _unwritten.TryRemove(target, out _);
        Tell(target, answer.Results.CountBy(result => result.Outcome).ToDictionary());
    }

    private void Tell(PushTarget target, Dictionary<PushOutcome, int> counts)
    {
        var acknowledged = counts.GetValueOrDefault(PushOutcome.Acknowledged);
        var failed = counts.GetValueOrDefault(PushOutcome.Failed) + counts.GetValueOrDefault(PushOutcome.Unready);
        var refused = counts.GetValueOrDefault(PushOutcome.Refused);
        Log.Pushed(logger, target, acknowledged, failed, refused);
    }

    private async Task<bool> HoldAsync(CancellationToken cancellationToken) =>
        _holds = await WithAsync<HoldPushes, bool>(act => act.RunAsync(_holder, cancellationToken));

    private async Task CleanAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (now - _cleanedAtUtc >= Cleaning)
        {
            _cleanedAtUtc = now;
            await WithAsync<RecordPushes, int>(act => act.ForgetAsync(cancellationToken));
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
        [LoggerMessage(EventName = "Pushed", Level = LogLevel.Information, Message = "{Target} has acknowledged {Acknowledged} addresses; {Failed} are tried again, {Refused} are given up")]
        public static partial void Pushed(ILogger logger, PushTarget target, int acknowledged, int failed, int refused);
    }
}
