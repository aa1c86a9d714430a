using System.Net;
using AngleSharp.Html.Parser;
using Portal.Editions;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Http;

/// <summary>What is not there, or is there no more, says so by its status and shortly, in the language of its edition; a query changes no address.</summary>
public sealed class HonestAnswerTests : IAsyncLifetime
{
    /// <summary>Bytes as sent, uncompressed: a page that says no, with the news of the day below it.</summary>
    private const int Short = 20_000;

    private readonly PortalFactory _portal = new();
    private Edition? _main;
    private Edition? _english;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _main = await _portal.Newsroom.AddEditionAsync(token: Token);
        _english = await _portal.Newsroom.AddEditionAsync("en", "Shanhe News", "en", Token);
        await _portal.Newsroom.AddSectionAsync(_main, "keji", "科技", token: Token);
        await _portal.RefreshAsync(Token);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Theory]
    [InlineData("/no-such/", "zh-Hans", "没有找到这个页面")]
    [InlineData("/keji/no-such", "zh-Hans", "没有找到这个页面")]
    [InlineData("/news/2025/1107/999999.html", "zh-Hans", "没有找到这个页面")]
    [InlineData("/en/no-such/", "en", "This page was not found")]
    [InlineData("/tags/no-such", "zh-Hans", "没有找到这个页面")]
    [InlineData("/keji/?before=no-key", "zh-Hans", "没有找到这个页面")]
    [InlineData("/no-such/feed.xml", "zh-Hans", "没有找到这个页面")]
    [InlineData("/sitemaps/main/1999-01.xml", "zh-Hans", "没有找到这个页面")]
    public async Task What_is_not_there_says_so(string path, string language, string title)
    {
        await SaysAsync(path, HttpStatusCode.NotFound, language, title);
    }

    [Fact]
    public async Task What_is_withdrawn_says_so_in_its_own_language()
    {
        var chinese = await _portal.Newsroom.PublishAsync(TestStories.Brief("要撤的"), _main!, token: Token);
        var english = await _portal.Newsroom.PublishAsync(TestStories.Brief("To be withdrawn"), _english!, token: Token);
        await _portal.Newsroom.WithdrawAsync(chinese.ArticleId, "来源有误。", Token);
        await _portal.Newsroom.WithdrawAsync(english.ArticleId, "The source was wrong.", Token);

        await SaysAsync(chinese.Path, HttpStatusCode.Gone, "zh-Hans", "来源有误。");
        await SaysAsync(english.Path, HttpStatusCode.Gone, "en", "The source was wrong.");
    }

    [Fact]
    public async Task A_query_changes_neither_the_canonical_address_nor_the_tag()
    {
        var story = await _portal.Newsroom.PublishAsync(TestStories.Brief("快讯"), _main!, token: Token);
        using var client = _portal.CreateClient();
        foreach (var path in new[] { story.Path, "/", "/keji/", "/corrections" })
        {
            using var plain = await client.GetAsync(path, Token);
            using var asked = await client.GetAsync($"{path}?utm_source=weixin&from=timeline&isappinstalled=0", Token);
            using var page = await new HtmlParser().ParseDocumentAsync(await asked.Content.ReadAsStringAsync(Token), Token);

            Assert.Equal(plain.Headers.ETag, asked.Headers.ETag);
            Assert.Equal(PortalFactory.Address + path, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        }
    }

    private async Task SaysAsync(string path, HttpStatusCode status, string language, string words)
    {
        using var client = _portal.CreateClient();
        using var response = await client.GetAsync(path, Token);
        var body = await response.Content.ReadAsByteArrayAsync(Token);
        using var page = await new HtmlParser().ParseDocumentAsync(System.Text.Encoding.UTF8.GetString(body), Token);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Contains(words, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.True(status == HttpStatusCode.Gone || page.QuerySelector("link[rel=canonical]") is null, path);
        Assert.InRange(body.Length, 500, Short);
    }
}
