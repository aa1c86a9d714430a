using System.Globalization;
using Portal.Testing.Load;
using Portal.Web.Commands;
using Spectre.Console;

namespace Portal.Benchmarks.Speed;

/// <summary>
/// speed WORK PUBLISHED DATA [ROUNDS] [SECONDS] [PAGES]: compares the published portal over a large archive with nginx over the same bytes, and
/// writes the tables to WORK/speed.md. run.sh prepares all that it needs.
/// </summary>
public static class SpeedCommand
{
    private const int FirstPort = 5160;
    private const int Stored = 10_000;
    private const int InTurn = 1_000;
    private const int DefaultDistinct = 100_000;

    public static async Task<int> RunAsync(string[] options)
    {
        var progress = AnsiConsole.Profile.Out.Writer;
        if (options.Length < 3)
        {
            await progress.WriteLineAsync("speed needs a folder to work in, the folder of the published program and a data folder.");
            return ExitCode.Usage;
        }

        var rounds = Number(options, 3, 12);
        var seconds = Number(options, 4, 1);
        var distinct = Number(options, 5, DefaultDistinct);
        var pages = await SpeedPages.ReadAsync(Path.GetFullPath(options[2]), distinct);
        using var servers = SpeedServers.Start(Path.GetFullPath(options[0]), Path.GetFullPath(options[1]), Path.GetFullPath(options[2]), FirstPort);
        await progress.WriteLineAsync("Filling the cache ...");
        var stored = Math.Min(Stored, pages.Articles.Count * 4 / 5);
        AskAll(servers.Addresses[SpeedServers.Portal], pages.Articles.Take(stored));
        var inTurn = pages.Articles.Take(Math.Min(InTurn, stored)).ToList();
        servers.Copy([.. inTurn, pages.Home, pages.Section]);
        var throughput = await new ThroughputRun(Path.GetFullPath(options[0]), servers, progress).MeasureAsync(inTurn, pages, rounds, seconds);
        var latency = await new LatencyRun(servers, progress).MeasureAsync(
            [.. inTurn, pages.Home, pages.Section], [.. pages.Articles.Skip(stored)], rounds, TimeSpan.FromSeconds(seconds * 2));
        await progress.WriteLineAsync($"Asking for {pages.Articles.Count} distinct pages ...");
        AskAll(servers.Addresses[SpeedServers.Portal], pages.Articles);
        var memory = new Markdown("Resident memory", "after", "megabytes");
        memory.Add($"{pages.Articles.Count:N0} distinct pages served", servers.PortalProcess.ResidentMegabytes);
        await File.WriteAllTextAsync(Path.Combine(options[0], "speed.md"), $"{throughput}\n{latency}\n{memory}");
        return ExitCode.Done;
    }

    private static int Number(string[] options, int place, int otherwise) =>
        options.Length > place ? int.Parse(options[place], NumberStyles.None, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>In both compressed forms, as readers with browsers and crawlers ask.</summary>
    private static void AskAll(Uri address, IEnumerable<string> paths)
    {
        const int AtOnce = 4;
        var chunks = paths.Select((path, number) => (path, number)).GroupBy(item => item.number % AtOnce, item => item.path).ToList();
        Parallel.ForEach(chunks, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, chunk =>
        {
            using var connection = new PageConnection(address);
            foreach (var path in chunk)
            {
                foreach (var encoding in new[] { "gzip", "br" })
                {
                    var reply = connection.Get(path, encoding);
                    if (reply.Status != 200)
                    {
                        throw new InvalidOperationException($"{path} answered {reply.Status}.");
                    }
                }
            }
        });
    }
}
