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

    private readonly string _holder = Guid.NewGuid().ToString("n");
    private readonly IReadOnlyList<IPushSender> _senders = environment.IsProduction() ? [.. senders.Where(sender => sender.IsConfigured)] : [];
    private readonly JobState _state = new(failing, logger, nameof(PushJob));
    private readonly SemaphoreSlim _gate = new(1);
    private readonly SemaphoreSlim _woken = new(0);
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

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (_holds)
        {
            _holds = false;
            await WithAsync<HoldPushes, bool>(async act =>
            {
                await act.ReleaseAsync(_holder, cancellationToken);
                return true;
            });
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
        while (await WithAsync<DuePushesQuery, IReadOnlyList<DuePush>>(query => query.ReadAsync(sender.Target, sender.Most, cancellationToken)) is { Count: > 0 } due
            && await HoldAsync(cancellationToken))
        {
            var answer = await TellAsync(sender, due, cancellationToken);
            await WithAsync<RecordPushes, bool>(act =>
                // What was acknowledged is written down though the server is stopping, or it would be told again.
                act.RunAsync(sender.Target, answer.Results, answer.PausedUntilUtc, answer.Remaining, CancellationToken.None));
            Tell(sender.Target, answer.Results.CountBy(result => result.Outcome).ToDictionary());
        }
    }

    private async Task<PushAnswer> TellAsync(IPushSender sender, IReadOnlyList<DuePush> due, CancellationToken cancellationToken)
    {
        var unready = await check.FindAsync(due, cancellationToken);
        var ready = due.Except(unready.Select(result => result.Push)).ToList();
        var answer = ready.Count > 0 && await HoldAsync(cancellationToken)
            ? await sender.SendAsync(ready, cancellationToken)
            : PushAnswer.Of(ready, PushOutcome.Held);
        return answer with { Results = [.. answer.Results, .. unready] };
    }

    private void Tell(PushTarget target, Dictionary<PushOutcome, int> counts)
    {
        var acknowledged = counts.GetValueOrDefault(PushOutcome.Acknowledged);
        var failed = counts.GetValueOrDefault(PushOutcome.Failed);
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
