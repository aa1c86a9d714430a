using System.Globalization;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Portal.Testing;
using Portal.Testing.Load;
using Portal.Web.Hosting;
using Xunit;

namespace Portal.Web.Tests.Faults;

/// <summary>
/// Takes the database away from a server under load and gives it back. tests/faults/database-away.sh runs it for longer and faster.
/// </summary>
public sealed class DatabaseAwayTests(ITestOutputHelper log) : IAsyncLifetime
{
    private const int Kept = 12;
    private const int Others = 24;

    private readonly string _dataFolder = Directory.CreateTempSubdirectory("portal-away-").FullName;
    private readonly List<PublishedStory> _stories = [];
    private WebApplication? _desk;
    private Newsroom? _newsroom;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static TimeSpan AwayFor => TimeSpan.FromSeconds(Setting("SECONDS", 2));

    private static int PerSecond => Setting("RATE", 100);

    /// <summary>The desk works in this process, on connections that it closes; the server is another.</summary>
    public async ValueTask InitializeAsync()
    {
        _desk = PortalApp.BuildForVerb(
        [
            "--environment=Testing", "--applicationName=Portal.Web", $"--Portal:DataFolder={_dataFolder}", $"--Site:BaseUrl={PortalFactory.Address}",
            $"--ConnectionStrings:Portal=Data Source={Path.Combine(_dataFolder, "portal.db")};Pooling=False",
        ]);
        await _desk.Services.GetRequiredService<DatabaseStart>().PrepareAsync(Token);
        _newsroom = new Newsroom(_desk.Services);
        var edition = await _newsroom.AddEditionAsync(token: Token);
        for (var number = 0; number < Kept + Others; number++)
        {
            _stories.Add(await _newsroom.PublishAsync(TestStories.Brief($"临江新馆开放第{number}天"), edition, token: Token));
        }
    }

    [Theory]
    [InlineData(DatabaseLossKind.Overwritten)]
    [InlineData(DatabaseLossKind.Moved)]
    public async Task Kept_pages_are_served_while_the_database_is_away_and_all_pages_when_it_is_back(DatabaseLossKind kind)
    {
        var address = new Uri(PortalProcess.FreeAddress());
        using var server = PortalProcess.Start(_dataFolder, $"--urls={address}", "--Cache:PageSeconds=1");
        var ended = server.EndAsync(Token);
        try
        {
            string[] kept = ["/", .. _stories.Take(Kept).Select(story => story.Path)];
            var readers = new DatabaseAwayReaders(
                kept, [.. _stories.Skip(Kept).Select(story => story.Path)], mayOthersAnswer: kind == DatabaseLossKind.Moved);
            using var connection = new PageConnection(address);
            foreach (var path in kept)
            {
                await UntilAsync(() => connection.Get(path).Status == 200);
            }

            var loss = LoseAsync(new DatabaseLoss(_dataFolder, kind), readers, address);
            var latencies = await new FixedRate(address, PerSecond).RunAsync(AwayFor * 2, groups: 2, readers.Ask, Token);
            await loss;

            log.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{kind}: {latencies[0].Count} answers from kept pages, p99 {latencies[0].At(0.99):0.0} ms; {latencies[1].Count} to others, of which {readers.Unavailable} 503; {readers.Wrong} wrong"));
            Assert.Empty(readers.Faults);
            Assert.True(kind == DatabaseLossKind.Moved || readers.Unavailable > 0, "The database was never away.");
            await HealsAsync(connection);
            Assert.False(server.HasExited);
        }
        finally
        {
            server.Kill();
            await ended;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_desk is not null)
        {
            await _desk.DisposeAsync();
        }

        Directory.Delete(_dataFolder, recursive: true);
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable($"PORTAL_AWAY_{name}"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private static async Task LoseAsync(DatabaseLoss loss, DatabaseAwayReaders readers, Uri address)
    {
        using var timer = new PeriodicTimer(AwayFor / 2);
        await timer.WaitForNextTickAsync(Token);
        await loss.BeginAsync(Token);
        readers.Away();
        await readers.RushAsync(address);
        timer.Period = AwayFor;
        await timer.WaitForNextTickAsync(Token);
        readers.Back();
        loss.End();
    }

    /// <summary>Every page answers, and what the desk does now is seen.</summary>
    private async Task HealsAsync(PageConnection connection)
    {
        foreach (var story in _stories)
        {
            await UntilAsync(() => connection.Get(story.Path).Status == 200);
        }

        await _newsroom!.WithdrawAsync(_stories[0].ArticleId, token: Token);
        await UntilAsync(() => connection.Get(_stories[0].Path).Status == 410);
    }

    private static Task UntilAsync(Func<bool> isSo) => Patience.UntilAsync(() => Task.FromResult(Holds(isSo)), Token);

    private static bool Holds(Func<bool> isSo)
    {
        try
        {
            return isSo();
        }
        catch (Exception exception) when (exception is SocketException or IOException)
        {
            return false;
        }
    }
}
