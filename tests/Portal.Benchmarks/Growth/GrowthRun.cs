using System.Diagnostics;

namespace Portal.Benchmarks.Growth;

/// <summary>Renders pages of two archives in turn, so that whatever else the machine does hits both alike.</summary>
internal sealed class GrowthRun(BenchPortal small, BenchPortal large)
{
    private const int WarmRounds = 100;
    private const int MostWarmings = 60;

    /// <param name="only">The kind of page that is measured; null measures all.</param>
    public async Task<IReadOnlyDictionary<string, (PageCost Small, PageCost Large)>> MeasureAsync(int rounds, string? only)
    {
        var (ofSmall, ofLarge) = (Only(await PageAddresses.OfAsync(small), only), Only(await PageAddresses.OfAsync(large), only));
        Warm(ofSmall, ofLarge);
        // Each page once: a small archive lies in the system's memory as a whole, a large one would be measured with the disk.
        _ = Measure(ofSmall, ofLarge, ofLarge.Values.Max(list => list.Count));
        return Measure(ofSmall, ofLarge, rounds);
    }

    private static Dictionary<string, IReadOnlyList<string>> Only(IReadOnlyDictionary<string, IReadOnlyList<string>> addresses, string? only) =>
        addresses.Where(kind => only is null || kind.Key == only).ToDictionary(StringComparer.Ordinal);

    private void Warm(IReadOnlyDictionary<string, IReadOnlyList<string>> ofSmall, IReadOnlyDictionary<string, IReadOnlyList<string>> ofLarge)
    {
        var rest = new CompilerRest();
        for (var turn = 0; turn < MostWarmings && !rest.HasCome(); turn++)
        {
            _ = Measure(ofSmall, ofLarge, WarmRounds);
        }
    }

    private Dictionary<string, (PageCost Small, PageCost Large)> Measure(
        IReadOnlyDictionary<string, IReadOnlyList<string>> ofSmall, IReadOnlyDictionary<string, IReadOnlyList<string>> ofLarge, int rounds)
    {
        var costs = ofSmall.Keys.ToDictionary(kind => kind, _ => (new PageCost(), new PageCost()), StringComparer.Ordinal);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var kind in ofSmall.Keys)
            {
                Render(small, kind, ofSmall[kind], round, costs[kind].Item1);
                Render(large, kind, ofLarge[kind], round, costs[kind].Item2);
            }
        }

        return costs;
    }

    private static void Render(BenchPortal portal, string kind, IReadOnlyList<string> addresses, int round, PageCost cost)
    {
        var address = addresses[round % addresses.Count];
        var (begun, processor) = (Stopwatch.GetTimestamp(), ThreadClock.Milliseconds());
        // On this thread to its end: SQLite answers on the thread that asks.
        var rendering = portal.RenderAsync(address);
        processor = ThreadClock.Milliseconds() - processor;
        var isWhole = rendering.IsCompleted;
        var status = rendering.GetAwaiter().GetResult();
        if (status != Expected(kind))
        {
            throw new InvalidOperationException($"{address} answered {status}.");
        }

        cost.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds, isWhole ? processor : double.NaN);
    }

    private static int Expected(string kind) => kind switch
    {
        "404" => 404,
        "410" => 410,
        _ => 200,
    };
}
