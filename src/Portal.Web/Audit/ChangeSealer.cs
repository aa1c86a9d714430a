using Portal.Changes;

namespace Portal.Web.Audit;

/// <summary>Seals what has been changed, at start and then every second. Every node runs one; the database lets one at a time append.</summary>
public sealed partial class ChangeSealer(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ChangeSealer> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                await SealAllAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Log.ChangesNotSealed(logger, exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SealAllAsync(CancellationToken cancellationToken)
    {
        int count;
        do
        {
            await using var scope = scopes.CreateAsyncScope();
            count = await scope.ServiceProvider.GetRequiredService<SealChanges>().RunAsync(cancellationToken);
        }
        while (count == SealChanges.BatchSize);
    }

    private static partial class Log
    {
        [LoggerMessage(EventName = "ChangesNotSealed", Level = LogLevel.Error, Message = "Changes could not be sealed; they are tried again")]
        public static partial void ChangesNotSealed(ILogger logger, Exception exception);
    }
}
