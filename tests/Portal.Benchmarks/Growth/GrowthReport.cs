using System.Globalization;

namespace Portal.Benchmarks.Growth;

/// <summary>Prints a table for people, and below it a line for each kind of page for programs.</summary>
internal static class GrowthReport
{
    public static void Print(IReadOnlyDictionary<string, (PageCost Small, PageCost Large)> costs, TextWriter to)
    {
        to.WriteLine("Uncached pages, milliseconds; 1k and 1m are archives of 1,000 and 1,000,000 articles");
        to.WriteLine("page            p50 1k  p50 1m  ratio   p99 1k  p99 1m  ratio   processor p50 1k, 1m");
        foreach (var (kind, (small, large)) in costs)
        {
            to.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{kind,-14}{small.Elapsed(0.5),8:F2}{large.Elapsed(0.5),8:F2}{Ratio(small, large, 0.5),7:F2}{small.Elapsed(0.99),9:F2}{large.Elapsed(0.99),8:F2}{Ratio(small, large, 0.99),7:F2}{small.Processor(0.5),11:F2}{large.Processor(0.5),8:F2}"));
        }

        foreach (var (kind, (small, large)) in costs)
        {
            to.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"growth page=\"{kind}\" p50_1k={small.Elapsed(0.5):F3} p50_1m={large.Elapsed(0.5):F3} p99_1k={small.Elapsed(0.99):F3} p99_1m={large.Elapsed(0.99):F3} cpu_p50_1k={small.Processor(0.5):F3} cpu_p50_1m={large.Processor(0.5):F3}"));
        }
    }

    private static double Ratio(PageCost small, PageCost large, double share) => large.Elapsed(share) / small.Elapsed(share);
}
