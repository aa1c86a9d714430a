using System.Diagnostics;
using System.Globalization;
using Portal.Testing.Load;
using Xunit;

namespace Portal.Web.Tests.Faults.Soak;

/// <summary>
/// Readers ask at a fixed rate while stories are published, changed and withdrawn, and no answer may show what an act that had returned had
/// replaced. tests/Portal.Benchmarks/soak.sh runs it for longer and faster.
/// </summary>
public sealed class SoakTests(ITestOutputHelper log) : IDisposable
{
    private readonly string _dataFolder = Directory.CreateTempSubdirectory("portal-soak-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static TimeSpan Length => TimeSpan.FromSeconds(Setting("SECONDS", 4));

    private static TimeSpan BetweenActs => TimeSpan.FromMilliseconds(Setting("ACT_MILLISECONDS", 100));

    private static int PerSecond => Setting("RATE", 100);

    [Fact]
    public async Task No_answer_shows_what_an_act_had_replaced_before_it_was_asked_for()
    {
        await using var portal = await ServedPortal.StartAsync(_dataFolder, Token);
        var edition = await portal.Newsroom.AddEditionAsync(token: Token);
        var section = await portal.Newsroom.AddSectionAsync(edition, "shehui", "社会", token: Token);
        await portal.RefreshAsync(Token);
        var desk = new SoakDesk(portal.Newsroom, edition, section, new Random(Environment.TickCount));
        var readers = new SoakReaders(desk, "/", "/shehui/");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);

        var acting = ActAsync(desk, stop.Token);
        var watching = WatchAsync(readers, stop.Token);
        var latencies = await new FixedRate(portal.Address, PerSecond).RunAsync(Length, groups: 1, readers.Ask, Token);
        await stop.CancelAsync();
        await Task.WhenAll(acting, watching);

        log.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{readers.Answers} answers to {desk.Acts} acts, {readers.Wrong} wrong; p50 {latencies[0].At(0.5):0.00} ms, p99 {latencies[0].At(0.99):0.00} ms"));
        Assert.Empty(readers.Faults);
        Assert.Equal((int)(PerSecond * Length.TotalSeconds), readers.Answers);
        Assert.True(desk.Acts > 1, "Nothing was changed meanwhile.");
    }

    public void Dispose() => Directory.Delete(_dataFolder, recursive: true);

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable($"PORTAL_SOAK_{name}"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private static async Task ActAsync(SoakDesk desk, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(BetweenActs);
        try
        {
            do
            {
                await desk.ActAsync(Token);
            }
            while (await timer.WaitForNextTickAsync(stop));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The end of the soak.
        }
    }

    /// <summary>A line every ten seconds, of the whole process with its readers.</summary>
    private async Task WatchAsync(SoakReaders readers, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(10));
        var begun = Stopwatch.GetTimestamp();
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
            {
                using var process = Process.GetCurrentProcess();
                log.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Stopwatch.GetElapsedTime(begun).TotalSeconds,5:0} s  {readers.Answers,8} answers  {readers.Wrong} wrong  resident {process.WorkingSet64 >> 20} MB  heap {GC.GetTotalMemory(forceFullCollection: false) >> 20} MB"));
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The end of the soak.
        }
    }
}
