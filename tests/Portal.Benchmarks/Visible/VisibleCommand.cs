using System.Globalization;
using Portal.Benchmarks.Speed;
using Portal.Testing.Load;
using Portal.Web.Commands;
using Portal.Web.Hosting;
using Spectre.Console;

namespace Portal.Benchmarks.Visible;

/// <summary>
/// visible WORK DATA [ROUNDS]: publishes, changes and withdraws stories in a server under 2,000 requests a second, and measures from the return of each act to the
/// arrival of the first page that shows it. Writes a table to WORK/visible.md. The stories are withdrawn in the end.
/// </summary>
public static class VisibleCommand
{
    private const int PerSecond = 2000;
    private const int DefaultRounds = 150;

    private const int WarmRounds = 50;
    private const int MostWarmings = 40;
    private const string Url = "http://127.0.0.1:5165";
    private static readonly TimeSpan BetweenActs = TimeSpan.FromMilliseconds(200);

    public static async Task<int> RunAsync(string[] options)
    {
        SocketCompletions.RunInline();
        var progress = AnsiConsole.Profile.Out.Writer;
        if (options.Length < 2)
        {
            await progress.WriteLineAsync("visible needs a folder to work in and a data folder.");
            return ExitCode.Usage;
        }

        var rounds = options.Length > 2 ? int.Parse(options[2], NumberStyles.None, CultureInfo.InvariantCulture) : DefaultRounds;
        var pages = await SpeedPages.ReadAsync(options[1], articles: 1000);
        await using var portal = await ServedPortal.StartAsync(options[1], CancellationToken.None, Url);
        var paths = Path.Combine(options[0], "paths.txt");
        await File.WriteAllLinesAsync(paths, pages.Articles.SelectMany((path, number) => number % 10 == 0 ? [path, pages.Home, pages.Section, pages.Person] : new[] { path }));
        using var desk = await VisibleDesk.OpenAsync(portal, pages);
        await WarmAsync(desk, paths);
        desk.Forget();
        var load = LoadAsync(paths, Seconds(rounds));
        await PublishAsync(desk, rounds, BetweenActs);
        await progress.WriteAsync(await load);
        await desk.WithdrawAllAsync();
        await File.WriteAllTextAsync(Path.Combine(options[0], "visible.md"), desk.Table().ToString());
        return ExitCode.Done;
    }

    private static async Task WarmAsync(VisibleDesk desk, string paths)
    {
        var rest = new CompilerRest();
        for (var turn = 0; turn < MostWarmings && !rest.HasCome(); turn++)
        {
            var load = LoadAsync(paths, seconds: 2);
            await PublishAsync(desk, WarmRounds, TimeSpan.FromMilliseconds(1));
            _ = await load;
        }
    }

    /// <summary>From a process of its own, on the other core.</summary>
    private static Task<string> LoadAsync(string paths, int seconds) => PinnedProcess.RunAsync(
        PinnedProcess.ReaderCore,
        Environment.ProcessPath!,
        [.. Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(VisibleCommand).Assembly.Location] : Array.Empty<string>(),
            "load", Url, PerSecond.ToString(CultureInfo.InvariantCulture), seconds.ToString(CultureInfo.InvariantCulture), paths]);

    private static int Seconds(int rounds) => (int)(rounds * BetweenActs.TotalSeconds * 2) + 1;

    private static async Task PublishAsync(VisibleDesk desk, int rounds, TimeSpan pause)
    {
        using var timer = new PeriodicTimer(pause);
        for (var round = 0; round < rounds; round++)
        {
            await desk.PublishAndChangeAsync(timer);
        }
    }
}
