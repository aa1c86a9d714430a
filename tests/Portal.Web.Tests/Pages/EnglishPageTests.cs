using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Pages;

public sealed class EnglishPageTests(ReadersPortal portal)
{
    [Fact]
    public async Task An_english_article_is_framed_in_english_words()
    {
        using var page = await portal.ReadAsync(PageKind.EnglishArticle);

        Assert.Equal(["Home", "World", "Article"], page.Texts(".breadcrumb li"));
        Assert.Equal("Source: Shanhe News", page.QuerySelector(".byline__source")?.TextContent);
        Assert.Equal("Skip to content", page.QuerySelector(".skip")?.TextContent);
    }

    [Fact]
    public async Task Beside_an_english_article_stands_what_its_reader_can_read()
    {
        using var page = await portal.ReadAsync(PageKind.EnglishArticle);

        Assert.NotEmpty(page.QuerySelectorAll(".beside a"));
        Assert.Empty(page.QuerySelectorAll(".beside [lang]"));
    }

    [Fact]
    public async Task An_english_article_has_an_english_time_of_the_same_instant()
    {
        using var page = await portal.ReadAsync(PageKind.EnglishArticle);

        var time = page.QuerySelector(".byline time")!;

        Assert.Equal("2025-11-07T10:16:07+08:00", time.GetAttribute("datetime"));
        Assert.Equal("Nov 7, 2025 10:16:07", time.TextContent);
    }

    [Fact]
    public async Task An_english_story_names_its_reporter_in_the_byline()
    {
        using var page = await portal.ReadAsync(PageKind.EnglishArticle);

        Assert.Equal("/people/lin-wan-en", page.QuerySelector(".byline a[href^='/people/']")?.GetAttribute("href"));
        Assert.Equal("PORT HALE, Nov. 7 (Shanhe News) —", page.QuerySelector(".dateline")?.TextContent);
        Assert.Equal("Editor: Zhou Mu", page.QuerySelector(".article__editors")?.TextContent.Trim());
    }

    [Fact]
    public async Task Chinese_names_on_an_english_page_say_that_they_are_chinese()
    {
        using var page = await portal.ReadAsync(PageKind.EnglishSection);

        Assert.Equal("zh-Hans", page.QuerySelector(".masthead__name a")?.GetAttribute("lang"));
        Assert.Equal("zh-Hans", page.QuerySelector(".sections a[href='/shehui/']")?.GetAttribute("lang"));
        Assert.Equal("zh-Hans", page.QuerySelector(".footer__notices")?.GetAttribute("lang"));
        Assert.Equal("zh-Hans", page.QuerySelector(".footer__links a[href='/about/women']")?.GetAttribute("lang"));
    }

    [Fact]
    public async Task English_headlines_on_a_chinese_page_say_that_they_are_english()
    {
        using var page = await portal.ReadAsync(PageKind.Home);

        var headline = page.QuerySelector($"main a[href='{portal.AddressOf(PageKind.EnglishArticle)}']")!;

        Assert.Equal("en", headline.Closest("[lang]")?.GetAttribute("lang"));
    }

    [Fact]
    public async Task An_english_home_writes_the_date_in_english()
    {
        using var page = await portal.ReadAsync(PageKind.EnglishHome);

        Assert.Equal("Friday, November 7, 2025", page.QuerySelector(".masthead__date")?.TextContent);
    }

    [Fact]
    public async Task A_chinese_home_writes_the_date_in_chinese()
    {
        using var page = await portal.ReadAsync(PageKind.Home);

        Assert.Equal("2025年11月7日 星期五", page.QuerySelector(".masthead__date")?.TextContent);
    }

    [Theory]
    [InlineData("/en/no-such-section/")]
    [InlineData("/world/no-such-section/")]
    public async Task A_missing_page_of_an_english_place_says_so_in_english(string path)
    {
        using var page = await portal.ReadAsync(path);

        Assert.Equal("This page was not found", page.QuerySelector("h1")?.TextContent);
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
    }
}
