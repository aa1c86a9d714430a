using Microsoft.Extensions.DependencyInjection;
using Portal.Publishing;
using Portal.Reading;
using Portal.Testing;
using Portal.Web.Pushing;
using Xunit;

namespace Portal.Web.Tests.Pushing;

/// <summary>Nobody is told story by story of an archive that moves in.</summary>
public sealed class PushedArchiveTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Old_stories_that_are_imported_are_not_told_and_neither_are_their_corrections()
    {
        await using var portal = await PushPortal.StartAsync(Token);
        await using var source = new PortalFactory();
        var story = await source.Newsroom.PublishAsync(TestStories.Brief("旧闻"), await source.Newsroom.AddEditionAsync(token: Token), token: Token);
        await source.Newsroom.CorrectAsync(story.ArticleId, CorrectionKind.Factual, "更正人数。", Token);
        using var program = new PortalProgram(portal.Factory.DataFolder);
        var export = Path.Combine(program.Folder, "export");
        using (var exporter = new PortalProgram(source.DataFolder))
        {
            await exporter.DoAsync(Token, "export", "--all", "--to", export);
        }

        // By the clock of the machine, which is later than that of tests.
        await program.DoAsync(Token, "import", export, "--publish");
        await portal.RunAsync(Token);
        Assert.NotEmpty(await portal.Factory.Newsroom.DoAsync<FeedQuery, IReadOnlyList<ArticleView>>(query => query.ReadAsync(ListKind.Edition, portal.Edition.EditionId, Token)));
        Assert.Empty(portal.StandIn.Requests);
        var known = await portal.PublishAsync("新闻", Token);
        await portal.RunAsync(Token);

        Assert.Contains(known.Path, Assert.Single(portal.StandIn.To("/indexnow")).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(47, 1)]
    [InlineData(49, 0)]
    public async Task What_was_published_elsewhere_is_news_for_two_days(int hours, int told)
    {
        await using var portal = await PushPortal.StartAsync(Token);
        var at = portal.Factory.Clock.GetUtcNow().AddHours(-hours);
        await portal.Factory.Newsroom.PublishAsync(TestStories.Brief("别处的消息"), portal.Edition, portal.Section, at, token: Token);
        await portal.RunAsync(Token);

        Assert.Equal(told, portal.StandIn.To("/indexnow").Count);
        Assert.Equal(told, portal.StandIn.To("/urls").Count);
        Assert.Equal(told, portal.StandIn.To("/hub").Count);
    }

    [Fact]
    public async Task What_the_desk_does_to_an_old_story_is_told()
    {
        await using var portal = await PushPortal.StartAsync(Token);
        var newsroom = portal.Factory.Newsroom;
        var story = await newsroom.PublishAsync(TestStories.Brief("旧闻"), portal.Edition, portal.Section, portal.Factory.Clock.GetUtcNow().AddYears(-2), token: Token);
        await portal.RunAsync(Token);
        Assert.Empty(portal.StandIn.Requests);

        await newsroom.CorrectAsync(story.ArticleId, CorrectionKind.Factual, "更正人数。", Token);
        await portal.RunAsync(Token, after: TimeSpan.FromMinutes(2));
        Assert.Single(portal.StandIn.To("/indexnow"));
        portal.StandIn.Public = path => path == story.Path ? 410 : 200;
        await newsroom.WithdrawAsync(story.ArticleId, "来源有误。", Token);
        await portal.RunAsync(Token, after: TimeSpan.FromMinutes(2));
        Assert.Equal(2, portal.StandIn.To("/indexnow").Count);
        portal.StandIn.Public = _ => 200;
        await newsroom.DoAsync<PublishArticle, PublishArticleResult>(act =>
            act.RunAsync(new PublishArticleRequest(story.ArticleId, Substantive: false), Newsroom.Desk, Token));
        await portal.RunAsync(Token, after: TimeSpan.FromMinutes(2));

        Assert.Equal(3, portal.StandIn.To("/indexnow").Count);
    }

    [Fact]
    public async Task A_portal_that_moves_tells_nobody_what_it_has_published_before()
    {
        await using var standIn = await StandIn.StartAsync(Token);
        await using var source = new PortalFactory();
        var edition = await source.Newsroom.AddEditionAsync(token: Token);
        await source.Newsroom.PublishAsync(TestStories.Brief("旧闻"), edition, token: Token);
        await source.SealAsync(Token);
        using var target = new PortalProgram();
        var export = Path.Combine(target.Folder, "export");
        using (var exporter = new PortalProgram(source.DataFolder))
        {
            await exporter.DoAsync(Token, "export", "--all", "--to", export);
        }

        // It has run while it was empty.
        await using (var empty = PushPortal.Host(standIn))
        {
            empty.Settings["Portal:DataFolder"] = target.DataFolder;
            await empty.Services.GetRequiredService<PushJob>().RunAsync(Token);
        }

        await target.DoAsync(Token, "import", export, "--as-is");
        await using var portal = PushPortal.Host(standIn);
        portal.Settings["Portal:DataFolder"] = target.DataFolder;
        await portal.Services.GetRequiredService<PushJob>().RunAsync(Token);
        Assert.Empty(standIn.Requests);
        var story = await portal.Newsroom.PublishAsync(TestStories.Brief("新闻"), edition, token: Token);
        await portal.Services.GetRequiredService<PushJob>().RunAsync(Token);

        Assert.EndsWith(story.Path, Assert.Single(Assert.Single(standIn.To("/urls")).Lines), StringComparison.Ordinal);
    }
}
