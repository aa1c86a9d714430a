using Microsoft.Extensions.Options;
using Portal.Changes;

namespace Portal.Web.Jobs;

/// <summary>Runs the change relay of this node: at once after what is stored here, and often enough for what others store.</summary>
public sealed class RelayJob(
    ChangeRelay relay, ChangeSignal signal, IOptions<RelayOptions> options, FailingJobs failing, TimeProvider clock, ILogger<RelayJob> logger) : BackgroundService
{
    private readonly TimeSpan _interval = TimeSpan.FromMilliseconds(options.Value.PollMilliseconds);
    private readonly JobState _state = new(failing, logger, nameof(RelayJob));

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await relay.BeginAsync(cancellationToken);
        // Before the loop has begun by itself, which on a busy machine may be later than the first act.
        signal.Attach();
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var timer = clock.CreateTimer(_ => _ = signal.WakeAsync(), state: null, _interval, _interval);
        try
        {
            while (true)
            {
                await signal.WaitAsync(stoppingToken);
                var heard = signal.Begin();
                try
                {
                    await ReadAsync(stoppingToken);
                }
                finally
                {
                    heard.TrySetResult();
                }
            }
        }
        finally
        {
            signal.End();
        }
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            await relay.ReadAsync(cancellationToken);
            _state.Worked();
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            _state.Failed(exception);
        }
    }
}
