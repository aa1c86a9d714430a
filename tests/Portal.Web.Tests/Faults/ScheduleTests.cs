using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Changes;
using Portal.Publishing;
using Portal.Testing;
using Portal.Web.Hosting;
using Portal.Web.Tests.Faults.Nodes;
using Xunit;

namespace Portal.Web.Tests.Faults;

/// <summary>Planned publication on the real clock, by processes of their own.</summary>
public sealed class ScheduleTests : IAsyncLifetime
{
    private readonly string _dataFolder = Directory.CreateTempSubdirectory("portal-schedule-").FullName;
    private WebApplication? _desk;
    private Newsroom? _newsroom;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The time comes while no process runs, or while they start: both are on their way for longer than that.</summary>
    [Theory]
    [InlineData("UTC")]
    [InlineData("America/New_York")]
    public async Task What_came_due_while_nothing_ran_is_out_at_start_and_announced_once_by_two_in_any_zone(string zone)
    {
        var edition = await _newsroom!.AddEditionAsync(token: Token);
        var at = TimeProvider.System.GetUtcNow().UtcDateTime.AddMilliseconds(500);
        var id = await _newsroom.SaveAsync(TestStories.Brief(), edition, token: Token);
        var planned = await _newsroom.DoAsync<ScheduleArticle, ArticleResult>(act => act.RunAsync(new ScheduleArticleRequest(id, null, at), Newsroom.Desk, Token));

        Uri[] addresses = [new(PortalProcess.FreeAddress()), new(PortalProcess.FreeAddress())];
        var servers = addresses.Select(address => PortalProcess.StartIn(zone, _dataFolder, $"--urls={address}")).ToList();
        try
        {
            foreach (var address in addresses)
            {
                await Answering.WaitAsync(address, Token);
                using var client = new HttpClient { BaseAddress = address };
                Assert.Contains(planned.Path!, await client.GetStringAsync("/", Token), StringComparison.Ordinal);
                Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(planned.Path, Token)).StatusCode);
            }

            await UntilAnnouncedAsync(id);
        }
        finally
        {
            servers.ForEach(server => server.Kill(entireProcessTree: true));
            await Task.WhenAll(servers.Select(server => server.EndAsync(CancellationToken.None)));
            servers.ForEach(server => server.Dispose());
        }

        Assert.Equal(1, await _newsroom.DoAsync<Data.PortalContext, int>(context =>
            context.Changes.CountAsync(change => change.ArticleId == id && change.Kind == ChangeKind.ArticleDue, Token)));
        Assert.Equal(at, (await _newsroom.FirstAsync(context => context.PublishedArticles.Where(row => row.ArticleId == id), Token)).PublishedAtUtc);
    }

    public async ValueTask InitializeAsync()
    {
        _desk = PortalApp.BuildForVerb(
            ["--environment=Testing", "--applicationName=Portal.Web", $"--Portal:DataFolder={_dataFolder}", $"--Site:BaseUrl={PortalFactory.Address}"]);
        await _desk.Services.GetRequiredService<DatabaseStart>().PrepareAsync(Token);
        _newsroom = new Newsroom(_desk.Services);
    }

    public async ValueTask DisposeAsync()
    {
        if (_desk is not null)
        {
            await _desk.DisposeAsync();
        }

        Directory.Delete(_dataFolder, recursive: true);
    }

    private async Task UntilAnnouncedAsync(int articleId)
    {
        var begun = Stopwatch.GetTimestamp();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!(await _newsroom!.FirstAsync(context => context.Articles.AsNoTracking().Where(row => row.ArticleId == articleId), Token)).IsLive)
        {
            Assert.True(Stopwatch.GetElapsedTime(begun) < TimeSpan.FromSeconds(30), "Nobody announced it.");
            await timer.WaitForNextTickAsync(Token);
        }
    }
}
