using Portal.Changes;

namespace Portal.Web.Jobs;

/// <summary>Runs the change relay of this node: at once after what is stored here, and often enough for what others store.</summary>
public sealed partial class RelayJob(ChangeRelay relay, ChangeSignal signal, TimeProvider clock, ILogger<RelayJob> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);
    private bool _failing;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await relay.BeginAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await signal.WaitAsync(Interval, clock, stoppingToken);
                var heard = signal.Begin();
                await ReadAsync(stoppingToken);
                heard.TrySetResult();
            }
        }
        finally
        {
            signal.End();
        }
    }

    /// <summary>A failure is told once, and its end too.</summary>
    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            await relay.ReadAsync(cancellationToken);
            if (_failing)
            {
                _failing = false;
                Log.ChangesReadAgain(logger);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            if (!_failing)
            {
                _failing = true;
                Log.ChangesNotRead(logger, exception);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventName = "ChangesNotRead", Level = LogLevel.Error, Message = "Changes cannot be read; pages are served as they were")]
        public static partial void ChangesNotRead(ILogger logger, Exception exception);

        [LoggerMessage(EventName = "ChangesReadAgain", Level = LogLevel.Information, Message = "Changes are read again")]
        public static partial void ChangesReadAgain(ILogger logger);
    }
}
