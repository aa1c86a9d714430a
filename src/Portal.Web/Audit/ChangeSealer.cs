using Portal.Changes;
using Portal.Web.Jobs;

namespace Portal.Web.Audit;

/// <summary>
/// Seals what has been changed: after each save of this process, and every second for what others save. Every node runs one; the database lets
/// one at a time append.
/// </summary>
public sealed class ChangeSealer(
    IServiceScopeFactory scopes, ChangeSignal signal, FailingJobs failing, TimeProvider clock, ILogger<ChangeSealer> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim _stored = new(initialCount: 0, maxCount: 1);
    private readonly JobState _state = new(failing, logger, nameof(ChangeSealer));
    private bool _hasLookedBack;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        // Before the loop has begun by itself, which on a busy machine may be later than the first act.
        signal.Stored += Wake;
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                // Readers have their first pages before.
                await WaitAsync(stoppingToken);
                // Off the thread that the clock calls on.
                await Task.Yield();
                await SealAllAsync(stoppingToken);
            }
        }
        finally
        {
            signal.Stored -= Wake;
        }
    }

    private void Wake(object? sender, EventArgs stored)
    {
        try
        {
            _stored.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is woken already.
        }
    }

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var stored = _stored.WaitAsync(ending.Token);
        await Task.WhenAny(stored, Task.Delay(Interval, clock, ending.Token));
        await ending.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    private async Task SealAllAsync(CancellationToken cancellationToken)
    {
        try
        {
            int count;
            do
            {
                await using var scope = scopes.CreateAsyncScope();
                count = await scope.ServiceProvider.GetRequiredService<SealChanges>().RunAsync(looksBack: !_hasLookedBack, cancellationToken);
            }
            while (count == SealChanges.BatchSize);
            _hasLookedBack = true;
            _state.Worked();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            _state.Failed(exception);
        }
    }

    public override void Dispose()
    {
        _stored.Dispose();
        base.Dispose();
    }
}
