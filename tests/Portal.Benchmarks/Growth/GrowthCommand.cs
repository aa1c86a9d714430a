using System.Globalization;
using Portal.Web.Commands;
using Spectre.Console;

namespace Portal.Benchmarks.Growth;

/// <summary>
/// growth [FOLDER] [ROUNDS] [KIND]: renders every kind of page or one, uncached, from an archive of 1,000 and from one of 1,000,000 articles in alternation, and
/// prints what they cost. The archives are generated in FOLDER/1k and FOLDER/1m where they are missing.
/// </summary>
public static class GrowthCommand
{
    private const int DefaultRounds = 400;

    public static async Task<int> RunAsync(string[] options)
    {
        var folder = Path.GetFullPath(options.ElementAtOrDefault(0) ?? Path.Combine(Path.GetTempPath(), "portal-bench"));
        var rounds = options.Length > 1 ? int.Parse(options[1], CultureInfo.InvariantCulture) : DefaultRounds;
        // As many a day as readers of a large archive see, so that the pages hold as much.
        if (await PrepareAsync(Path.Combine(folder, "1k"), articles: 1000, days: 30) != ExitCode.Done
            || await PrepareAsync(Path.Combine(folder, "1m"), articles: 1_000_000, days: 3652) != ExitCode.Done)
        {
            return ExitCode.Failed;
        }

        await using var small = await BenchPortal.StartAsync(Path.Combine(folder, "1k"));
        await using var large = await BenchPortal.StartAsync(Path.Combine(folder, "1m"));
        // On a thread of the pool, as readers' pages are: any other is taken for one that polls sockets, which hands the work on.
        var results = await Task.Run(() => new GrowthRun(small, large).MeasureAsync(rounds, options.ElementAtOrDefault(2)));
        GrowthReport.Print(results, AnsiConsole.Profile.Out.Writer);
        return ExitCode.Done;
    }

    private static Task<int> PrepareAsync(string dataFolder, int articles, int days) => Directory.Exists(dataFolder)
        ? Task.FromResult(ExitCode.Done)
        : PortalCommand.RunAsync(
        [
            "bench", "generate", "--articles", articles.ToString(CultureInfo.InvariantCulture), "--days", days.ToString(CultureInfo.InvariantCulture),
            .. BenchPortal.Settings(dataFolder),
        ]);
}
