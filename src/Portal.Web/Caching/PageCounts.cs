using System.Diagnostics.Metrics;

namespace Portal.Web.Caching;

/// <summary>How many answers came from the cache and how many were rendered, as metrics and for the log.</summary>
public sealed class PageCounts
{
    public const string MeterName = "Portal.Pages";

    private long _hits;
    private long _renders;

    public PageCounts(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        meter.CreateObservableCounter("portal.pages.hits", () => Hits, description: "Answers from the page cache");
        meter.CreateObservableCounter("portal.pages.renders", () => Renders, description: "Pages rendered");
    }

    /// <summary>Since the start.</summary>
    public long Hits => Interlocked.Read(ref _hits);

    /// <summary>Since the start.</summary>
    public long Renders => Interlocked.Read(ref _renders);

    public void Hit() => Interlocked.Increment(ref _hits);

    public void Render() => Interlocked.Increment(ref _renders);
}
