using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Web.Commands;
using Portal.Web.Hosting;
using Spectre.Console;

namespace Portal.Benchmarks.Cost;

/// <summary>
/// cost PUBLISHED BARE DATA [ROUNDS] [SECONDS]: what a page that is not stored costs the published portal, which compresses it with Brotli, and the
/// published bare application, which does not compress; processor time of the whole process. SECONDS: how long each of the two is warmed for each kind of
/// page. Who asks should run on the other core: taskset -c 1.
/// </summary>
public static class CostCommand
{
    private const int DefaultRounds = 9;
    private const int DefaultSeconds = 25;

    public static async Task<int> RunAsync(string[] options)
    {
        var output = AnsiConsole.Profile.Out.Writer;
        if (options.Length < 3)
        {
            await output.WriteLineAsync("cost needs the folder of the published program, that of the published bare application and a data folder.");
            return ExitCode.Usage;
        }

        var dataFolder = Path.GetFullPath(options[2]);
        (string Kind, IReadOnlyList<string> Paths)[] pages = [("article", await ArticlesAsync(dataFolder)), ("home", ["/"])];
        using var portal = CostServer.Start(PublishedProgram.Portal(options[0]), dataFolder);
        using var bare = CostServer.Start(PublishedProgram.Bare(options[1]), dataFolder);
        await portal.AwaitAnswerAsync();
        await bare.AwaitAnswerAsync();
        var run = new CostRun(portal, bare);
        foreach (var (_, paths) in pages)
        {
            await run.WarmAsync(paths, TimeSpan.FromSeconds(Number(options, 4, DefaultSeconds)));
        }

        foreach (var (kind, paths) in pages)
        {
            await output.WriteLineAsync(Line(kind, await run.MeasureAsync(paths, Number(options, 3, DefaultRounds))));
        }

        return ExitCode.Done;
    }

    private static async Task<IReadOnlyList<string>> ArticlesAsync(string dataFolder)
    {
        await using var app = PortalApp.BuildForVerb([$"--Portal:DataFolder={dataFolder}", "--Site:BaseUrl=https://news.example", "--applicationName=Portal.Web"]);
        await using var scope = app.Services.CreateAsyncScope();
        return await SpreadArticles.PathsAsync(scope.ServiceProvider.GetRequiredService<PortalContext>());
    }

    private static int Number(string[] options, int place, int otherwise) =>
        options.Length > place ? int.Parse(options[place], NumberStyles.None, CultureInfo.InvariantCulture) : otherwise;

    private static string Line(string kind, IReadOnlyList<RoundCost> rounds) => string.Create(
        CultureInfo.InvariantCulture,
        $"cost page=\"{kind}\" portal_ms={Middle(rounds, round => round.Portal):F2} bare_ms={Middle(rounds, round => round.Bare):F2} ratio={Middle(rounds, round => round.Ratio):F2} ratio_min={rounds.Min(round => round.Ratio):F2} ratio_max={rounds.Max(round => round.Ratio):F2} rounds={rounds.Count}");

    private static double Middle(IReadOnlyList<RoundCost> rounds, Func<RoundCost, double> value) => Median.Of([.. rounds.Select(value)]);
}
