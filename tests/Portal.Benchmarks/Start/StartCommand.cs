using System.Globalization;
using Portal.Web.Commands;
using Spectre.Console;

namespace Portal.Benchmarks.Start;

/// <summary>
/// start PUBLISHED DATA [RUNS] [BARE]: starts the published program on a data folder again and again, and prints how long its first page takes; with the
/// folder of the published bare application, how long that one's takes that is started in turn with it.
/// </summary>
public static class StartCommand
{
    private const int DefaultRuns = 7;

    public static async Task<int> RunAsync(string[] options)
    {
        var output = AnsiConsole.Profile.Out.Writer;
        if (options.Length < 2)
        {
            await output.WriteLineAsync("start needs the folder of the published program and a data folder.");
            return ExitCode.Usage;
        }

        var runs = options.Length > 2 ? int.Parse(options[2], CultureInfo.InvariantCulture) : DefaultRuns;
        PublishedProgram[] programs = [PublishedProgram.Portal(options[0]), .. options.Skip(3).Take(1).Select(PublishedProgram.Bare)];
        var starts = await MeasureAsync(programs, Path.GetFullPath(options[1]), runs);
        await output.WriteLineAsync(string.Concat(starts.Count > 1 ? [Line(starts[0]), Comparison(starts[0], starts[1])] : [Line(starts[0])]));
        return ExitCode.Done;
    }

    /// <returns>For each program its starts.</returns>
    private static async Task<IReadOnlyList<IReadOnlyList<FirstPage>>> MeasureAsync(PublishedProgram[] programs, string dataFolder, int runs)
    {
        var starts = Array.ConvertAll(programs, _ => new List<FirstPage>());
        // The first is for the compiler of the one who asks.
        for (var run = -1; run < runs; run++)
        {
            for (var turn = 0; turn < programs.Length; turn++)
            {
                // Each goes first in turn.
                var place = (turn + run + 1) % programs.Length;
                var start = await FirstPage.AskAsync(programs[place], dataFolder);
                if (run >= 0)
                {
                    starts[place].Add(start);
                }
            }
        }

        return starts;
    }

    private static string Line(IReadOnlyList<FirstPage> starts) => string.Create(
        CultureInfo.InvariantCulture,
        $"start first_page_ms p50={Middle(starts):F0} min={starts.Min(start => start.Elapsed):F0} max={starts.Max(start => start.Elapsed):F0} cpu_p50={Median.Of([.. starts.Select(start => start.Processor)]):F0} runs={starts.Count}");

    private static string Comparison(IReadOnlyList<FirstPage> portal, IReadOnlyList<FirstPage> bare) => string.Create(
        CultureInfo.InvariantCulture,
        $" bare_p50={Middle(bare):F0} ratio={Middle(portal) / Middle(bare):F2} ratio_pairs={Median.Of([.. portal.Zip(bare, (one, other) => one.Elapsed / other.Elapsed)]):F2}");

    private static double Middle(IReadOnlyList<FirstPage> starts) => Median.Of([.. starts.Select(start => start.Elapsed)]);
}
