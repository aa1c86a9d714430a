using Portal.Reading;

namespace Portal.Web.Jobs;

/// <summary>Reads the frame of the site at start, and again soon after another process or person has changed it.</summary>
public sealed partial class SiteReader(
    CurrentSite current, IServiceScopeFactory scopes, TimeProvider clock, ILogger<SiteReader> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private SiteMark? _mark;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        _mark = await MarkAsync(cancellationToken);
        await current.ReadAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await ReadIfChangedAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Log.SiteNotRead(logger, exception);
            }
        }
    }

    private async Task ReadIfChangedAsync(CancellationToken cancellationToken)
    {
        var mark = await MarkAsync(cancellationToken);
        if (mark != _mark)
        {
            await current.ReadAsync(cancellationToken);
            _mark = mark;
        }
    }

    private async Task<SiteMark> MarkAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SiteMarkQuery>().ReadAsync(cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(EventName = "SiteNotRead", Level = LogLevel.Warning, Message = "The frame of the site could not be read again; pages keep the last one")]
        public static partial void SiteNotRead(ILogger logger, Exception exception);
    }
}
