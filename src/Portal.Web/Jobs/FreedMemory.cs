using Portal.Media;

namespace Portal.Web.Jobs;

/// <summary>Gives back every ten seconds what native code has freed (docs/decisions/0018-runtime-settings.md).</summary>
public sealed class FreedMemory(TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            await timer.WaitForNextTickAsync(stoppingToken);
            // Off the thread that the clock calls on.
            await Task.Yield();
        }
        while (GlibcMemory.GiveFreedBack());
    }
}
