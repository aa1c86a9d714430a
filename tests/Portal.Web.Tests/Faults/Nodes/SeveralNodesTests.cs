using System.Diagnostics;
using System.Globalization;
using Portal.Editions;
using Portal.Testing;
using Portal.Testing.Load;
using Xunit;

namespace Portal.Web.Tests.Faults.Nodes;

/// <summary>
/// Two processes on one database behind a proxy, with Redis and without. What one publishes, both and the proxy show.
/// tests/faults/several-nodes.sh runs it for longer and holds it to its times.
/// </summary>
public sealed class SeveralNodesTests(ITestOutputHelper log) : IAsyncLifetime
{
    private readonly string _dataFolder = Directory.CreateTempSubdirectory("portal-nodes-").FullName;
    private RedisServer? _redis;
    private ServedPortal? _first;
    private Process? _second;
    private ReverseProxy? _proxy;
    private Uri? _secondAddress;
    private Edition? _edition;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>How many publications with Redis, without, and with it again.</summary>
    private static int Rounds => int.TryParse(Environment.GetEnvironmentVariable("PORTAL_NODES_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) ? rounds : 3;

    /// <summary>Times are held to only where somebody asks for it: a busy machine keeps none.</summary>
    private static bool IsTimed => Environment.GetEnvironmentVariable("PORTAL_NODES_TIMED") == "1";

    /// <summary>Folder of a published program for the second node; null takes the one that was built for the tests.</summary>
    private static string? Published => Environment.GetEnvironmentVariable("PORTAL_NODES_PUBLISHED");

    [Fact]
    public async Task What_one_node_publishes_every_node_shows_with_redis_and_without()
    {
        // What runs for the first time is compiled first.
        await PublishAsync("warming up", 5, TimeSpan.FromSeconds(5));
        await PublishAsync("with Redis", Rounds, TimeSpan.FromMilliseconds(50));
        await _redis!.KillAsync();
        await PublishAsync("without Redis", Rounds, TimeSpan.FromSeconds(1));
        await _redis.BeginAsync(Token);
        // What finds Redis again finds it by itself; until then the database is looked into.
        await PublishAsync("with Redis again", Rounds, TimeSpan.FromSeconds(1));
    }

    public async ValueTask InitializeAsync()
    {
        _redis = await RedisServer.StartAsync(Token);
        _first = await ServedPortal.StartAsync(_dataFolder, Token, settings: $"--Redis:Configuration={_redis.Configuration}");
        _edition = await _first.Newsroom.AddEditionAsync(token: Token);
        await _first.RefreshAsync(Token);
        _secondAddress = new Uri(PortalProcess.FreeAddress());
        string[] words = ["serve", $"--urls={_secondAddress}", $"--Redis:Configuration={_redis.Configuration}"];
        _second = Published is { } folder ? PortalProcess.StartPublished(folder, _dataFolder, words) : PortalProcess.Start(_dataFolder, words);
        await Answering.WaitAsync(_secondAddress, Token);
        _proxy = await ReverseProxy.StartAsync([_first.Address, _secondAddress], Token);
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync(_proxy);
        if (_second is not null)
        {
            _second.Kill(entireProcessTree: true);
            await _second.WaitForExitAsync(CancellationToken.None);
            _second.Dispose();
        }

        await EndAsync(_first);
        await EndAsync(_redis);
        Directory.Delete(_dataFolder, recursive: true);
    }

    private static ValueTask EndAsync(IAsyncDisposable? part) => part?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task PublishAsync(string name, int rounds, TimeSpan longest)
    {
        using var second = new PageConnection(_secondAddress!);
        using var client = new HttpClient { BaseAddress = _proxy!.Address };
        var times = new List<double>();
        for (var round = 0; round < rounds; round++)
        {
            var title = $"{name} {round}";
            Assert.DoesNotContain(title, second.Get("/").Text(), StringComparison.Ordinal);
            await _first!.Newsroom.PublishAsync(TestStories.Brief(title), _edition!, token: Token);
            var returned = Stopwatch.GetTimestamp();
            while (!second.Get("/").Text().Contains(title, StringComparison.Ordinal))
            {
                Assert.True(Stopwatch.GetElapsedTime(returned) < TimeSpan.FromSeconds(30), $"{title}: the other node never showed it.");
                // Who asks without a rest takes half of a machine of two cores from those who are measured.
                await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, Token);
            }

            times.Add(Stopwatch.GetElapsedTime(returned).TotalMilliseconds);
            for (var asked = 0; asked < 4; asked++)
            {
                Assert.Contains(title, await client.GetStringAsync("/", Token), StringComparison.Ordinal);
            }
        }

        times.Sort();
        log.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {times.Count} publications, on the other node after p50 {times[times.Count / 2]:0.0} ms, longest {times[^1]:0.0} ms"));
        if (IsTimed)
        {
            Assert.True(times[^1] < longest.TotalMilliseconds, $"{name}: the longest took {times[^1]:0.0} ms.");
        }
    }
}
