using Portal.Changes;

namespace Portal.Web.Audit;

/// <summary>
/// Seals what has been changed: at start, after each save of this process, and every second for what others save. Every node runs one; the
/// database lets one at a time append.
/// </summary>
public sealed partial class ChangeSealer(
    IServiceScopeFactory scopes, ChangeSignal signal, TimeProvider clock, ILogger<ChangeSealer> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim _stored = new(initialCount: 0, maxCount: 1);
    private bool _failing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        signal.Stored += Wake;
        try
        {
            while (true)
            {
                await SealAllAsync(stoppingToken);
                await WaitAsync(stoppingToken);
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

    /// <summary>A failure is told once; the changes wait.</summary>
    private async Task SealAllAsync(CancellationToken cancellationToken)
    {
        try
        {
            int count;
            do
            {
                await using var scope = scopes.CreateAsyncScope();
                count = await scope.ServiceProvider.GetRequiredService<SealChanges>().RunAsync(cancellationToken);
            }
            while (count == SealChanges.BatchSize);
            _failing = false;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            if (!_failing)
            {
                _failing = true;
                Log.ChangesNotSealed(logger, exception);
            }
        }
    }

    public override void Dispose()
    {
        _stored.Dispose();
        base.Dispose();
    }

    private static partial class Log
    {
        [LoggerMessage(EventName = "ChangesNotSealed", Level = LogLevel.Error, Message = "Changes could not be sealed; they are tried again")]
        public static partial void ChangesNotSealed(ILogger logger, Exception exception);
    }
}
