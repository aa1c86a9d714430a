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
        var readers = await ReaderLoad.PrepareAsync(options[0], pages, Url, PerSecond);
        using var desk = await VisibleDesk.OpenAsync(portal, pages);
        await WarmAsync(desk, readers);
        desk.Forget();
        var load = readers.RunAsync(Seconds(rounds));
        await PublishAsync(desk, rounds, BetweenActs);
        await progress.WriteAsync(await load);
        await desk.WithdrawAllAsync();
        await File.WriteAllTextAsync(Path.Combine(options[0], "visible.md"), desk.Table().ToString());
        return ExitCode.Done;
    }

    private static async Task WarmAsync(VisibleDesk desk, ReaderLoad readers)
    {
        var rest = new CompilerRest();
        for (var turn = 0; turn < MostWarmings && !rest.HasCome(); turn++)
        {
            var load = readers.RunAsync(seconds: 2);
            await PublishAsync(desk, WarmRounds, TimeSpan.FromMilliseconds(1));
            _ = await load;
        }
    }

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
