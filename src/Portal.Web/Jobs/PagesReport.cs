using Portal.Web.Caching;

namespace Portal.Web.Jobs;

/// <summary>Answers from the cache leave no line each, but one a minute for all of them.</summary>
public sealed partial class PagesReport(PageCounts counts, PageCache cache, TimeProvider clock, ILogger<PagesReport> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        var (hits, renders) = (0L, 0L);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var (hitsNow, rendersNow) = (counts.Hits, counts.Renders);
            if (hitsNow + rendersNow > hits + renders)
            {
                Log.PagesServed(logger, hitsNow - hits, rendersNow - renders, cache.Count, cache.Size);
            }

            (hits, renders) = (hitsNow, rendersNow);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventName = "PagesServed", Level = LogLevel.Information, Message = "Served {Hits} pages from the cache and rendered {Renders} in a minute; {Count} pages of {Bytes} bytes are kept")]
        public static partial void PagesServed(ILogger logger, long hits, long renders, int count, long bytes);
    }
}
