using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Portal.Editions;
using Portal.Publishing;
using Portal.Reading;
using Portal.Stories;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Pages;

/// <summary>Reports of one running event, as each of them shows the others.</summary>
public sealed class ChainTests : IAsyncLifetime
{
    private readonly PortalFactory _portal = new();
    private Edition? _edition;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _edition = await _portal.Newsroom.AddEditionAsync(token: Token);
        await _portal.RefreshAsync(Token);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Each_report_shows_the_others_the_newest_first_and_marks_itself()
    {
        var first = await PublishAsync("大桥开工", hoursAgo: 3);
        var second = await PublishAsync("大桥合龙", hoursAgo: 2);
        await _portal.Newsroom.PublishAsync(TestStories.Brief("别的消息"), _edition!, token: Token);

        var page = await ReadAsync(first.Path);

        Assert.Equal("事件进展：临江大桥", page.QuerySelector("#chain")!.TextContent);
        Assert.Equal("大桥合龙|大桥开工", Titles(page));
        Assert.Equal("大桥开工", page.QuerySelector(".chain [aria-current=page]")!.TextContent);
        Assert.Equal(second.Path, page.QuerySelector(".chain a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_report_of_its_own_shows_no_chain()
    {
        var alone = await PublishAsync("大桥开工", hoursAgo: 3);
        await _portal.Newsroom.SaveAsync(Report("大桥还没发的稿"), _edition!, token: Token);

        Assert.Null((await ReadAsync(alone.Path)).QuerySelector(".chain"));
    }

    [Fact]
    public async Task A_kept_page_follows_reports_that_come_and_go()
    {
        var first = await PublishAsync("大桥开工", hoursAgo: 3);
        await ReadAsync(first.Path);

        var second = await PublishAsync("大桥合龙", hoursAgo: 2);
        Assert.Equal("大桥合龙|大桥开工", Titles(await ReadAsync(first.Path)));
        var planned = await _portal.Newsroom.SaveAsync(Report("大桥通车"), _edition!, token: Token);
        await _portal.Newsroom.DoAsync<ScheduleArticle, ArticleResult>(act => act.RunAsync(
            new ScheduleArticleRequest(planned, null, _portal.Clock.GetUtcNow().UtcDateTime.AddMinutes(10)), Newsroom.Desk, Token));
        Assert.Equal("大桥合龙|大桥开工", Titles(await ReadAsync(first.Path)));
        _portal.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal("大桥通车|大桥合龙|大桥开工", Titles(await ReadAsync(first.Path)));
        await _portal.Newsroom.WithdrawAsync(second.ArticleId, "有误。", Token);
        Assert.Equal("大桥通车|大桥开工", Titles(await ReadAsync(first.Path)));
        await _portal.Newsroom.PublishAsync(Report("大桥通车") with { Chain = null }, _edition!, articleId: planned, token: Token);

        Assert.Null((await ReadAsync(first.Path)).QuerySelector(".chain"));
    }

    [Fact]
    public async Task A_long_chain_shows_its_newest_reports()
    {
        PublishedStory? last = null;
        for (var number = 0; number <= RelatedQuery.ChainCount; number++)
        {
            last = await PublishAsync($"第{number}报", hoursAgo: 50 - number);
        }

        var page = await ReadAsync(last!.Path);

        Assert.Equal(RelatedQuery.ChainCount, page.QuerySelectorAll(".chain__report").Length);
        Assert.DoesNotContain("第0报", Titles(page), StringComparison.Ordinal);
    }

    private static Story Report(string title) => TestStories.Brief(title) with { Chain = "临江大桥" };

    private Task<PublishedStory> PublishAsync(string title, int hoursAgo) =>
        _portal.Newsroom.PublishAsync(Report(title), _edition!, at: _portal.Clock.GetUtcNow().AddHours(-hoursAgo), token: Token);

    private static string Titles(IHtmlDocument page) =>
        string.Join('|', page.QuerySelectorAll(".chain__report :is(a, [aria-current])").Select(item => item.TextContent));

    private async Task<IHtmlDocument> ReadAsync(string path)
    {
        await _portal.WarmedAsync(Token);
        using var client = _portal.CreateClient();
        return await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(path, Token), Token);
    }
}
