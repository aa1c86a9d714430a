using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Publishing;
using Portal.Pushing;
using Portal.Reading;
using Portal.Staff;
using Portal.Testing;
using Portal.Testing.Load;
using Portal.Web.Tests.Faults.Nodes;
using Xunit;

namespace Portal.Web.Tests.Pushing;

/// <summary>Search engines and subscribers are told of what changes, each once, whatever they answer.</summary>
public sealed class PushTests
{
    private const string IndexNow = "/indexnow";
    private const string Baidu = "/urls";
    private const string Hub = "/hub";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_published_story_is_told_once_to_each_in_its_own_words()
    {
        await using var portal = await PushPortal.StartAsync(Token);
        var story = await portal.PublishAsync("快讯", Token);
        var url = portal.StandIn.Address + story.Path;

        await portal.RunAsync(Token);
        await portal.RunAsync(Token, after: TimeSpan.FromHours(1));

        var indexNow = JsonDocument.Parse(Assert.Single(portal.StandIn.To(IndexNow)).Body).RootElement;
        Assert.Equal(new Uri(portal.StandIn.Address).Authority, indexNow.GetProperty("host").GetString());
        Assert.Equal(PushPortal.Key, indexNow.GetProperty("key").GetString());
        Assert.Equal($"{portal.StandIn.Address}/{PushPortal.Key}.txt", indexNow.GetProperty("keyLocation").GetString());
        Assert.Equal([url], indexNow.GetProperty("urlList").EnumerateArray().Select(one => one.GetString()), StringComparer.Ordinal);
        var baidu = Assert.Single(portal.StandIn.To(Baidu));
        Assert.Equal($"?site=news.example&token={PushPortal.Token}", baidu.Query);
        Assert.StartsWith("text/plain", baidu.ContentType, StringComparison.Ordinal);
        Assert.Equal([url], baidu.Lines, StringComparer.Ordinal);
        var form = QueryHelpers.ParseQuery(Assert.Single(portal.StandIn.To(Hub)).Body);
        var lists = new[] { "", "/keji", "/people/", "/tags/" };
        Assert.Equal("publish", form["hub.mode"]);
        Assert.All(lists, list => Assert.Contains(form["hub.url"], feed => feed!.StartsWith(portal.StandIn.Address + list, StringComparison.Ordinal) && feed.EndsWith("/feed.xml", StringComparison.Ordinal)));
        Assert.Contains($"{portal.StandIn.Address}/keji/atom.xml", form["hub.url"].OfType<string>(), StringComparer.Ordinal);
        Assert.Contains($"{portal.StandIn.Address}/keji/feed.json", form["hub.url"].OfType<string>(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task The_key_of_IndexNow_is_served_and_no_other()
    {
        await using var portal = await PushPortal.StartAsync(Token);
        using var client = portal.Factory.CreateClient();

        Assert.Equal(PushPortal.Key, await client.GetStringAsync($"/{PushPortal.Key}.txt", Token));
        using var other = await client.GetAsync("/another-key.txt", Token);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Fact]
    public async Task Changes_within_a_minute_are_told_at_once()
    {
        await using var portal = await PushPortal.StartAsync(Token);
        var story = await portal.PublishAsync("快讯", Token);
        await portal.RunAsync(Token);
        for (var number = 0; number < 3; number++)
        {
            await portal.Factory.Newsroom.CorrectAsync(story.ArticleId, CorrectionKind.Factual, $"更正{number}。", Token);
            await portal.RunAsync(Token, after: TimeSpan.FromSeconds(5));
        }

        Assert.Single(portal.StandIn.To(IndexNow));
        await portal.RunAsync(Token, after: TimeSpan.FromMinutes(1));
        await portal.RunAsync(Token, after: TimeSpan.FromHours(1));

        Assert.Equal(2, portal.StandIn.To(IndexNow).Count);
        Assert.Equal(2, portal.StandIn.To(Baidu).Count);
    }

    [Fact]
    public async Task A_withdrawal_is_told_when_readers_get_410_and_not_to_Baidu()
    {
        await using var portal = await PushPortal.StartAsync(Token);
        var story = await portal.PublishAsync("快讯", Token);
        await portal.RunAsync(Token);

        await portal.Factory.Newsroom.WithdrawAsync(story.ArticleId, "来源有误。", Token);
        await portal.RunAsync(Token, after: TimeSpan.FromMinutes(2));
        Assert.Single(portal.StandIn.To(IndexNow));
        Assert.Equal("The address answers 200, not 410", (await portal.RowAsync(PushTarget.IndexNow, story.Path, Token)).Problem);

        portal.StandIn.Public = path => path == story.Path ? 410 : 200;
        await portal.RunAsync(Token, after: TimeSpan.FromMinutes(2));

        Assert.Equal(2, portal.StandIn.To(IndexNow).Count);
        Assert.Single(portal.StandIn.To(Baidu));
    }

    /// <summary>The page and feed of a tag or person of whom nothing is left are not found: a hub would get nothing.</summary>
    [Fact]
    public async Task A_feed_that_has_become_empty_is_not_told_and_one_that_fills_again_is()
    {
        await using var portal = await PushPortal.StartAsync(Token);
        var story = await portal.PublishAsync("快讯", Token);
        await portal.RunAsync(Token);
        var feed = QueryHelpers.ParseQuery(Assert.Single(portal.StandIn.To(Hub)).Body)["hub.url"].OfType<string>()
            .Select(url => url[portal.StandIn.Address.Length..]).Single(path => path.StartsWith("/tags/", StringComparison.Ordinal) && path.EndsWith("/feed.xml", StringComparison.Ordinal));
        using var reader = portal.Factory.CreateClient();
        await portal.Factory.Newsroom.CorrectAsync(story.ArticleId, CorrectionKind.Factual, "更正。", Token);
        await portal.RunAsync(Token, after: TimeSpan.FromSeconds(1));
        Assert.Equal(PushState.Waiting, (await portal.RowAsync(PushTarget.WebSub, feed, Token)).State);

        await portal.Factory.Newsroom.WithdrawAsync(story.ArticleId, "来源有误。", Token);
        portal.StandIn.Public = path => path == feed ? 404 : 200;
        await portal.RunAsync(Token, after: TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(feed, Token)).StatusCode);
        var row = await portal.RowAsync(PushTarget.WebSub, feed, Token);
        Assert.Equal((PushState.Sent, 0, null), (row.State, row.Attempts, row.Problem));
        Assert.DoesNotContain(portal.StandIn.Address + feed, QueryHelpers.ParseQuery(portal.StandIn.To(Hub)[1].Body)["hub.url"].OfType<string>(), StringComparer.Ordinal);

        portal.StandIn.Public = _ => 200;
        await portal.PublishAsync("另一则", Token);
        await portal.RunAsync(Token, after: TimeSpan.FromMinutes(2));

        Assert.Contains(portal.StandIn.Address + feed, QueryHelpers.ParseQuery(portal.StandIn.To(Hub)[2].Body)["hub.url"].OfType<string>(), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(503)]
    [InlineData(301)]
    public async Task Nobody_is_told_before_readers_see_it(int status)
    {
        await using var portal = await PushPortal.StartAsync(Token);
        portal.StandIn.Public = _ => status;
        await portal.PublishAsync("快讯", Token);
        await portal.RunAsync(Token);
        Assert.Empty(portal.StandIn.Requests);

        portal.StandIn.Public = _ => 200;
        await portal.RunAsync(Token, after: TimeSpan.FromMinutes(2));

        Assert.Single(portal.StandIn.To(IndexNow));
    }

    [Fact]
    public async Task A_planned_story_is_told_when_its_time_has_come()
    {
        await using var portal = await PushPortal.StartAsync(Token);
        var at = portal.Factory.Clock.GetUtcNow().UtcDateTime.AddHours(1);
        var id = await portal.Factory.Newsroom.SaveAsync(TestStories.Brief("预告"), portal.Edition, portal.Section, token: Token);
        await portal.Factory.Newsroom.DoAsync<ScheduleArticle, ArticleResult>(act => act.RunAsync(new ScheduleArticleRequest(id, null, at), Newsroom.Desk, Token));
        await portal.RunAsync(Token, after: TimeSpan.FromMinutes(30));
        Assert.Empty(portal.StandIn.To(IndexNow));

        portal.Factory.Clock.Advance(TimeSpan.FromMinutes(31));
        await portal.Factory.Newsroom.DoAsync<AnnounceDue, object?>(async act => await act.RunAsync(id, Token));
        await portal.RunAsync(Token);

        Assert.Single(portal.StandIn.To(IndexNow));
    }

    [Fact]
    public async Task A_refusal_is_given_up_and_tried_again_when_the_desk_says_so()
    {
        await using var portal = await PushPortal.StartAsync(Token);
        portal.StandIn.IndexNow = StandIn.Status(403);
        var story = await portal.PublishAsync("快讯", Token);
        await portal.RunAsync(Token);
        await portal.RunAsync(Token, after: TimeSpan.FromDays(1));
        Assert.Single(portal.StandIn.To(IndexNow));
        using var browser = await portal.Factory.SignInAsync("admin@news.example", Token, new Grant(portal.Edition.EditionId, Role.Administrator));
        var page = await browser.OpenAsync("/admin/pushes", Token);
        Assert.Contains("HTTP 403", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(story.Path, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        portal.StandIn.IndexNow = StandIn.Status(202);
        var row = await portal.RowAsync(PushTarget.IndexNow, story.Path, Token);
        await browser.SendAsync($"/admin/pushes/{row.PushId}/retry", Token);
        await portal.RunAsync(Token);

        Assert.Equal(2, portal.StandIn.To(IndexNow).Count);
        Assert.Equal(PushState.Sent, (await portal.RowAsync(PushTarget.IndexNow, story.Path, Token)).State);
    }

    [Fact]
    public async Task Who_says_too_often_is_left_alone_as_long_as_it_asks()
    {
        await using var portal = await PushPortal.StartAsync(Token);
        portal.StandIn.IndexNow = StandIn.Status(429, retryAfter: "600");
        await portal.PublishAsync("其一", Token);
        await portal.RunAsync(Token);
        await portal.PublishAsync("其二", Token);
        await portal.RunAsync(Token, after: TimeSpan.FromSeconds(599));
        Assert.Single(portal.StandIn.To(IndexNow));
        Assert.Equal(2, portal.StandIn.To(Baidu).Count);

        portal.StandIn.IndexNow = StandIn.Status(200);
        await portal.RunAsync(Token, after: TimeSpan.FromSeconds(2));

        Assert.Equal(2, JsonDocument.Parse(portal.StandIn.To(IndexNow)[1].Body).RootElement.GetProperty("urlList").GetArrayLength());
    }

    [Fact]
    public async Task A_failure_is_tried_again_at_once_and_then_at_growing_distances()
    {
        await using var portal = await PushPortal.StartAsync(Token);
        portal.StandIn.IndexNow = StandIn.Status(500);
        var story = await portal.PublishAsync("快讯", Token);
        await portal.RunAsync(Token);
        Assert.Equal(2, portal.StandIn.To(IndexNow).Count);
        await portal.RunAsync(Token, after: TimeSpan.FromSeconds(59));
        Assert.Equal(2, portal.StandIn.To(IndexNow).Count);
        await portal.RunAsync(Token, after: TimeSpan.FromSeconds(2));
        Assert.Equal(4, portal.StandIn.To(IndexNow).Count);
        await portal.RunAsync(Token, after: TimeSpan.FromSeconds(110));
        Assert.Equal(4, portal.StandIn.To(IndexNow).Count);
        for (var attempt = 3; attempt <= Push.MostAttempts; attempt++)
        {
            await portal.RunAsync(Token, after: TimeSpan.FromHours(1) + TimeSpan.FromSeconds(1));
        }

        var row = await portal.RowAsync(PushTarget.IndexNow, story.Path, Token);
        Assert.Equal((PushState.Dead, "HTTP 500"), (row.State, row.Problem));
        Assert.Equal(2 * Push.MostAttempts, portal.StandIn.To(IndexNow).Count);
    }

    [Fact]
    public async Task Who_does_not_answer_in_time_is_asked_again()
    {
        await using var portal = await PushPortal.StartAsync(Token);
        portal.StandIn.IndexNow = StandIn.Never;
        var story = await portal.PublishAsync("快讯", Token);
        await portal.RunAsync(Token);
        Assert.Equal("No answer in time", (await portal.RowAsync(PushTarget.IndexNow, story.Path, Token)).Problem);

        portal.StandIn.IndexNow = StandIn.Status(200);
        await portal.RunAsync(Token, after: TimeSpan.FromMinutes(2));

        Assert.Equal(PushState.Sent, (await portal.RowAsync(PushTarget.IndexNow, story.Path, Token)).State);
    }

    [Fact]
    public async Task Who_is_not_there_is_asked_again()
    {
        var nowhere = PortalProcess.FreeAddress();
        await using var portal = await PushPortal.StartAsync(Token, factory => factory.Settings["Push:IndexNowEndpoint"] = nowhere);
        var story = await portal.PublishAsync("快讯", Token);
        await portal.RunAsync(Token);

        var row = await portal.RowAsync(PushTarget.IndexNow, story.Path, Token);
        Assert.Equal((PushState.Waiting, 1, "ConnectionError"), (row.State, row.Attempts, row.Problem));
        Assert.Equal(PushState.Sent, (await portal.RowAsync(PushTarget.Baidu, story.Path, Token)).State);
    }

    [Theory]
    [InlineData(200, "<html>登录</html>")]
    [InlineData(200, "")]
    [InlineData(200, "[]")]
    [InlineData(200, """{"remain":10,"success":0}""")]
    [InlineData(500, """{"error":500,"message":"internal error, please try later"}""")]
    public async Task Garbage_of_Baidu_is_no_acknowledgement(int status, string body)
    {
        await using var portal = await PushPortal.StartAsync(Token);
        portal.StandIn.Baidu = StandIn.Body(status, body);
        var story = await portal.PublishAsync("快讯", Token);
        await portal.RunAsync(Token);

        var row = await portal.RowAsync(PushTarget.Baidu, story.Path, Token);
        Assert.Equal((PushState.Waiting, 1), (row.State, row.Attempts));
    }

    [Fact]
    public async Task What_Baidu_says_of_single_addresses_is_kept_with_them()
    {
        await using var portal = await PushPortal.StartAsync(Token);
        portal.StandIn.Public = _ => 503;
        var first = await portal.PublishAsync("其一", Token);
        var second = await portal.PublishAsync("其二", Token);
        var third = await portal.PublishAsync("其三", Token);
        await portal.RunAsync(Token);
        portal.StandIn.Public = _ => 200;
        portal.StandIn.Baidu = StandIn.Body(200, JsonSerializer.Serialize(new
        {
            remain = 7,
            success = 1,
            not_same_site = new[] { portal.StandIn.Address + first.Path },
            not_valid = new[] { portal.StandIn.Address + second.Path },
        }));
        await portal.RunAsync(Token, after: TimeSpan.FromMinutes(2));

        var rows = await Task.WhenAll(new[] { first, second, third }.Select(story => portal.RowAsync(PushTarget.Baidu, story.Path, Token)));
        Assert.Equal([PushState.Dead, PushState.Dead, PushState.Sent], rows.Select(row => row.State));
        Assert.Equal(["not_same_site", "not_valid", null], rows.Select(row => row.Problem), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(400, """{"error":400,"message":"over quota"}""", 2)]
    [InlineData(200, """{"remain":0,"success":1}""", 1)]
    public async Task What_Baidu_takes_no_more_waits_for_the_next_day_in_Beijing(int status, string body, int more)
    {
        await using var portal = await PushPortal.StartAsync(Token);
        portal.StandIn.Baidu = StandIn.Body(status, body);
        await portal.PublishAsync("其一", Token);
        await portal.RunAsync(Token);
        await portal.PublishAsync("其二", Token);
        var now = portal.Factory.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8));
        var midnight = new DateTimeOffset(now.Date.AddDays(1), now.Offset);
        await portal.RunAsync(Token, after: midnight - now - TimeSpan.FromSeconds(1));
        Assert.Single(portal.StandIn.To(Baidu));

        portal.StandIn.Baidu = StandIn.Body(200, $$"""{"remain":99,"success":{{more}}}""");
        await portal.RunAsync(Token, after: TimeSpan.FromSeconds(2));

        Assert.Equal(2, portal.StandIn.To(Baidu).Count);
        Assert.Equal(more, portal.StandIn.To(Baidu)[1].Lines.Count);
    }

    [Fact]
    public async Task A_wrong_token_is_said_at_the_desk()
    {
        await using var portal = await PushPortal.StartAsync(Token);
        portal.StandIn.Baidu = StandIn.Body(401, """{"error":401,"message":"token is not valid"}""");
        var story = await portal.PublishAsync("快讯", Token);
        await portal.RunAsync(Token);

        var row = await portal.RowAsync(PushTarget.Baidu, story.Path, Token);
        Assert.Equal((PushState.Dead, "token is not valid"), (row.State, row.Problem));
    }

    [Theory]
    [InlineData("Development")]
    [InlineData("Staging")]
    [InlineData("Testing")]
    public async Task Nobody_is_told_outside_production(string environment)
    {
        await using var portal = await PushPortal.StartAsync(Token, environment: environment);
        await portal.PublishAsync("快讯", Token);
        await portal.RunAsync(Token, after: TimeSpan.FromMinutes(5));

        Assert.Empty(portal.StandIn.Requests);
    }

    [Fact]
    public async Task Who_is_not_set_up_is_not_told()
    {
        await using var portal = await PushPortal.StartAsync(Token, factory =>
        {
            factory.Settings["Push:BaiduToken"] = "";
            factory.Settings["WebSub:Hub"] = "";
        });
        await portal.PublishAsync("快讯", Token);
        await portal.RunAsync(Token);

        Assert.Equal([IndexNow], portal.StandIn.Requests.Select(request => request.Path), StringComparer.Ordinal);
    }

    [Fact]
    public async Task No_secret_is_in_any_log_or_row()
    {
        await using var portal = await PushPortal.StartAsync(Token, factory => factory.Settings["Serilog:MinimumLevel"] = "Verbose");
        portal.StandIn.IndexNow = StandIn.Status(500);
        portal.StandIn.Baidu = StandIn.Body(400, $$"""{"error":400,"message":"bad token {{PushPortal.Token}}"}""");
        await portal.PublishAsync("快讯", Token);
        await portal.RunAsync(Token);
        portal.StandIn.IndexNow = StandIn.Never;
        await portal.RunAsync(Token, after: TimeSpan.FromMinutes(2));
        Assert.NotEmpty(portal.StandIn.To(Baidu));
        var problems = await portal.Factory.Newsroom.DoAsync<PushesQuery, PushOverview>(query => query.ReadAsync(Token));

        var logs = Directory.GetFiles(portal.Factory.DataFolder, "*.json", SearchOption.AllDirectories);
        Assert.NotEmpty(logs);
        foreach (var log in logs)
        {
            using var reader = new StreamReader(new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            var text = await reader.ReadToEndAsync(Token);
            Assert.DoesNotContain(PushPortal.Token, text, StringComparison.Ordinal);
            Assert.DoesNotContain(PushPortal.Key, text, StringComparison.Ordinal);
        }

        Assert.All(problems.Dead.Concat(problems.Failing), push => Assert.DoesNotContain(PushPortal.Token, push.Problem, StringComparison.Ordinal));
    }

    /// <summary>One is just being told when the server stops; another has said yes already.</summary>
    [Fact]
    public async Task A_restart_in_the_middle_loses_nothing_and_tells_nobody_twice_who_acknowledged()
    {
        await using var standIn = await StandIn.StartAsync(Token);
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var first = PushPortal.Host(standIn);
        first.Settings["Push:TimeoutSeconds"] = "30";
        standIn.IndexNow = (request, context) =>
        {
            reached.TrySetResult();
            return StandIn.Never(request, context);
        };
        var edition = await first.Newsroom.AddEditionAsync(token: Token);
        await first.RefreshAsync(Token);
        await first.Services.GetRequiredService<Web.Pushing.PushJob>().RunAsync(Token);
        var story = await first.Newsroom.PublishAsync(TestStories.Brief("快讯"), edition, token: Token);
        await reached.Task.WaitAsync(TimeSpan.FromSeconds(30), Token);
        await SentAsync(first, PushTarget.Baidu);
        await SentAsync(first, PushTarget.WebSub);
        await first.Services.GetRequiredService<Microsoft.Extensions.Hosting.IHost>().StopAsync(Token);

        standIn.IndexNow = StandIn.Status(200);
        await using var second = PushPortal.Host(standIn);
        second.Settings["Portal:DataFolder"] = first.DataFolder;
        second.Clock.Advance(TimeSpan.FromMinutes(1));
        await second.Services.GetRequiredService<Web.Pushing.PushJob>().RunAsync(Token);

        Assert.Equal(2, standIn.To(IndexNow).Count);
        Assert.Single(standIn.To(Baidu));
        Assert.Single(standIn.To(Hub));
        Assert.Contains(story.Path, standIn.To(IndexNow)[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_comes_while_the_server_stops_is_written_down()
    {
        await using var standIn = await StandIn.StartAsync(Token);
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        standIn.IndexNow = (_, _) =>
        {
            reached.TrySetResult();
            return answer.Task;
        };
        await using var portal = PushPortal.Host(standIn);
        portal.Settings["Push:TimeoutSeconds"] = "30";
        var edition = await portal.Newsroom.AddEditionAsync(token: Token);
        await portal.RefreshAsync(Token);
        await portal.Services.GetRequiredService<Web.Pushing.PushJob>().RunAsync(Token);
        await portal.Newsroom.PublishAsync(TestStories.Brief("快讯"), edition, token: Token);
        await reached.Task.WaitAsync(TimeSpan.FromSeconds(30), Token);

        var stopping = portal.Services.GetRequiredService<Microsoft.Extensions.Hosting.IHost>().StopAsync(Token);
        answer.SetResult();
        await stopping;

        // A stopped host disposes of its services at any moment: so from outside.
        Assert.Equal(
            [$"{PushState.Sent:d}"], await DatabaseFile.ReadAsync(portal.DataFolder, $"SELECT State FROM Pushes WHERE Target = {PushTarget.IndexNow:d}", Token));
    }

    [Fact]
    public async Task An_acknowledgement_that_the_database_does_not_take_is_kept_until_it_does()
    {
        await using var portal = await PushPortal.StartAsync(Token);
        portal.StandIn.IndexNow = (_, _) => DatabaseFile.ExecuteAsync(
            portal.Factory.DataFolder, "CREATE TRIGGER Away BEFORE UPDATE ON Pushes BEGIN SELECT RAISE(ABORT, 'away'); END", Token);
        var story = await portal.PublishAsync("快讯", Token);
        await Assert.ThrowsAnyAsync<Exception>(() => portal.RunAsync(Token));
        await Assert.ThrowsAnyAsync<Exception>(() => portal.RunAsync(Token, after: TimeSpan.FromHours(1)));
        Assert.Single(portal.StandIn.To(IndexNow));

        await DatabaseFile.ExecuteAsync(portal.Factory.DataFolder, "DROP TRIGGER Away", Token);
        await portal.RunAsync(Token, after: TimeSpan.FromHours(1));

        Assert.Equal(PushState.Sent, (await portal.RowAsync(PushTarget.IndexNow, story.Path, Token)).State);
        Assert.Single(portal.StandIn.To(IndexNow));
    }

    [Fact]
    public async Task What_a_process_held_that_is_gone_another_tells_after_a_while()
    {
        await using var first = await PushPortal.StartAsync(Token);
        await using var second = PushPortal.Host(first.StandIn);
        second.Settings["Portal:DataFolder"] = first.Factory.DataFolder;
        var job = second.Services.GetRequiredService<Web.Pushing.PushJob>();
        await second.Newsroom.PublishAsync(TestStories.Brief("快讯"), first.Edition, token: Token);
        await job.RunAsync(Token);
        Assert.Empty(first.StandIn.Requests);

        second.Clock.Advance(HoldPushes.Longest);
        await job.RunAsync(Token);

        Assert.Single(first.StandIn.To(IndexNow));
    }

    [Fact]
    public async Task Of_two_processes_one_tells_and_each_address_once()
    {
        await using var standIn = await StandIn.StartAsync(Token);
        var folder = Directory.CreateTempSubdirectory("portal-pushes-").FullName;
        string[] settings =
        [
            "--environment=Production", $"--Site:BaseUrl={standIn.Address}", $"--Push:IndexNowKey={PushPortal.Key}", $"--Push:IndexNowEndpoint={standIn.Address}/indexnow",
            $"--Push:BaiduToken={PushPortal.Token}", $"--Push:BaiduEndpoint={standIn.Address}/urls",
        ];
        await using (var first = await ServedPortal.StartAsync(folder, Token, settings: settings))
        {
            var edition = await first.Newsroom.AddEditionAsync(token: Token);
            await first.RefreshAsync(Token);
            var address = new Uri(PortalProcess.FreeAddress());
            using var second = PortalProcess.Start(folder, ["serve", $"--urls={address}", "--Demo:Enabled=false", .. settings]);
            second.BeginOutputReadLine();
            second.BeginErrorReadLine();
            await Answering.WaitAsync(address, Token);
            var stories = new List<PublishedStory>();
            for (var number = 0; number < 5; number++)
            {
                stories.Add(await first.Newsroom.PublishAsync(TestStories.Brief($"快讯{number}"), edition, token: Token));
            }

            await Patience.UntilAsync(async () => await CountAsync(first.Newsroom, PushState.Sent) == 2 * stories.Count, Token);

            second.Kill(entireProcessTree: true);
            await second.WaitForExitAsync(Token);
            Assert.All(stories, story => Assert.Single(standIn.To(Baidu).SelectMany(request => request.Lines), line => line.EndsWith(story.Path, StringComparison.Ordinal)));
            Assert.All(stories, story => Assert.Single(standIn.To(IndexNow), request => request.Body.Contains(story.Path, StringComparison.Ordinal)));
        }

        Directory.Delete(folder, recursive: true);
    }

    private static Task SentAsync(PortalFactory portal, PushTarget target) => Patience.UntilAsync(
        () => portal.Newsroom.DoAsync<PortalContext, bool>(context => context.Pushes.AnyAsync(push => push.Target == target && push.State == PushState.Sent, Token)),
        Token);

    private static Task<int> CountAsync(Newsroom newsroom, PushState state) =>
        newsroom.DoAsync<PortalContext, int>(context => context.Pushes.CountAsync(push => push.State == state, Token));
}
