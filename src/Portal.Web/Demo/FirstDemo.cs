namespace Portal.Web.Demo;

/// <summary>Loads the demo news at start where the portal has no edition yet.</summary>
public sealed partial class FirstDemo(IServiceScopeFactory scopes, TimeProvider clock, ILogger<FirstDemo> logger)
{
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        await using var scope = scopes.CreateAsyncScope();
        var content = await DemoContent.ReadAsync(DemoContent.Folder, cancellationToken);
        var result = await scope.ServiceProvider.GetRequiredService<LoadDemo>().RunAsync(content, new Unwatched(), cancellationToken);
        if (result.Outcome == LoadDemoOutcome.Loaded)
        {
            var elapsedMs = (long)clock.GetElapsedTime(start).TotalMilliseconds;
            Log.DemoLoaded(logger, result.Stories, result.Photos, elapsedMs);
        }
    }

    private sealed class Unwatched : IProgress<int>
    {
        public void Report(int value)
        {
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventName = "DemoLoaded", Level = LogLevel.Information, Message = "Demo news loaded: {Stories} stories, {Photos} photos in {ElapsedMs} ms")]
        public static partial void DemoLoaded(ILogger logger, int stories, int photos, long elapsedMs);
    }
}
