using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Portal.Benchmarks.Growth;
using Portal.Links;
using Portal.Reading;
using Portal.Web.Sitemaps;
using Spectre.Console;

namespace Portal.Benchmarks.Sitemaps;

/// <summary>
/// sitemaps FOLDER: over an archive, how long the index takes, first and then, and how much memory the process holds while the largest part is
/// written and read, beside a small one.
/// </summary>
public static class SitemapsCommand
{
    private const int Rounds = 50;

    public static async Task<int> RunAsync(string[] options)
    {
        await using var portal = await BenchPortal.StartAsync(Path.GetFullPath(options[0]));
        var output = AnsiConsole.Profile.Out.Writer;
        var articles = await portal.DoAsync<Data.PortalContext, int>(context => context.PublishedArticles.CountAsync());
        await output.WriteLineAsync(Text($"{articles:N0} articles"));
        var first = await TimeAsync(portal);
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            times.Add(await TimeAsync(portal));
        }

        times.Sort();
        await output.WriteLineAsync(Text($"index: first {first:F0} ms; then median {times[Rounds / 2]:F1} ms, slowest {times[^1]:F1} ms of {Rounds}, rendered each time"));
        foreach (var (month, stories) in await MonthsAsync(portal))
        {
            var (bytes, peak, took) = await PartAsync(portal, month);
            await output.WriteLineAsync(Text($"{Paths.MonthSitemap(month.Edition.Slug, month.First, 1)}: {stories:N0} stories in the month, {bytes:N0} bytes, {took:F0} ms, at most {peak:F1} MB more held"));
        }

        return 0;
    }

    private static async Task<double> TimeAsync(BenchPortal portal)
    {
        var started = Stopwatch.GetTimestamp();
        var status = await portal.RenderAsync(Paths.SitemapIndex);
        return status == 200 ? Stopwatch.GetElapsedTime(started).TotalMilliseconds : throw new InvalidOperationException(Text($"The index answers {status}."));
    }

    /// <summary>The first month of the archive, the smallest as a rule, and the fullest.</summary>
    private static async Task<IReadOnlyList<(SitemapMonth Month, int Stories)>> MonthsAsync(BenchPortal portal)
    {
        var site = await portal.DoAsync<SiteQuery, Site>(query => query.ReadAsync(CancellationToken.None));
        var counts = new List<(SitemapMonth Month, int Stories)>();
        var rows = await portal.ReadAsync(context => context.PublishedListings.Where(row => row.Kind == ListKind.Edition)
            .GroupBy(row => new { row.TargetId, row.PublishedAtUtc.Year, row.PublishedAtUtc.Month })
            .Select(group => new { group.Key.TargetId, group.Key.Year, group.Key.Month, Count = group.Count() }));
        counts.AddRange(rows.Select(row => (new SitemapMonth(site.Find(row.TargetId)!, new DateOnly(row.Year, row.Month, 1)), row.Count)));
        counts.Sort((one, other) => one.Stories.CompareTo(other.Stories));
        return [counts[0], counts[^1]];
    }

    /// <summary>Writes and reads it to its end, and looks at the heap all the while.</summary>
    private static async Task<(long Bytes, double PeakMegabytes, double Milliseconds)> PartAsync(BenchPortal portal, SitemapMonth month)
    {
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var peak = before;
        using var done = new CancellationTokenSource();
        var watching = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                // What is live, not what waits to be collected.
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true));
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
            }
        });
        var started = Stopwatch.GetTimestamp();
        var bytes = await portal.DoAsync<SitemapPart, long>(async part =>
        {
            await using var file = await part.WriteAsync(month, 1, CancellationToken.None) ?? throw new InvalidOperationException("There is no such part.");
            file.Gzip.Position = 0;
            await using var plain = new GZipStream(file.Gzip, CompressionMode.Decompress, leaveOpen: true);
            var buffer = new byte[81920];
            long read = 0;
            for (int count; (count = await plain.ReadAsync(buffer)) > 0;)
            {
                read += count;
            }

            return read;
        });
        var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        await done.CancelAsync();
        await watching;
        return (bytes, (peak - before) / 1048576.0, took);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
