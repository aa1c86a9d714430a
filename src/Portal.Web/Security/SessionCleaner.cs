using Portal.Staff;

namespace Portal.Web.Security;

/// <summary>Forgets old sessions, links and failures, once an hour.</summary>
public sealed partial class SessionCleaner(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SessionCleaner> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<ForgetOldSessions>().RunAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Log.SessionsNotForgotten(logger, exception);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventName = "SessionsNotForgotten", Level = LogLevel.Warning, Message = "Old sessions could not be deleted; it is tried again")]
        public static partial void SessionsNotForgotten(ILogger logger, Exception exception);
    }
}
