using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Pages;

public sealed class HomePageTests(ReadersPortal portal)
{
    [Fact]
    public async Task Lead_latest_pictures_sections_and_topic_are_there()
    {
        using var page = await portal.ReadAsync(PageKind.Home);

        Assert.Single(page.QuerySelectorAll(".lead img"));
        Assert.Equal(2, page.QuerySelectorAll(".front__beside a").Length);
        Assert.Equal(12, page.QuerySelectorAll(".front__latest li").Length);
        Assert.Equal(4, page.QuerySelectorAll(".pictures img").Length);
        Assert.Equal(9, page.QuerySelectorAll(".block").Length);
        Assert.Equal("/topics/yanhai", page.QuerySelector(".band h2 a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Forty_headlines_or_more_are_on_the_page()
    {
        using var page = await portal.ReadAsync(PageKind.Home);

        Assert.True(page.QuerySelectorAll("main a[href^='/news/']").Length >= 40);
    }

    [Fact]
    public async Task No_story_stands_twice_over_the_topic_band()
    {
        using var page = await portal.ReadAsync(PageKind.Home);

        var links = page.Hrefs(".front a, .pictures a");

        Assert.Equal(links.Distinct(StringComparer.Ordinal).ToList(), links);
    }

    /// <summary>An edition's readers need not know the language of one of its sections.</summary>
    [Fact]
    public async Task Lead_latest_and_topic_are_in_the_language_of_the_edition()
    {
        using var page = await portal.ReadAsync(PageKind.Home);

        Assert.Empty(page.QuerySelectorAll(".front [lang], .pictures [lang], .band [lang]"));
        Assert.NotEmpty(page.QuerySelectorAll(".block [lang=en]"));
    }

    [Fact]
    public async Task Summaries_have_neither_dateline_nor_end_mark()
    {
        using var page = await portal.ReadAsync("/nengyuan/");

        var summaries = string.Join('\n', page.Texts(".lead__summary, .teaser__summary"));

        Assert.NotEmpty(summaries);
        Assert.DoesNotContain("(完)", summaries, StringComparison.Ordinal);
        Assert.DoesNotContain("月7日电", summaries, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_edition_is_one_link_away_and_the_current_one_is_marked()
    {
        using var page = await portal.ReadAsync(PageKind.EditionHome);

        Assert.Equal(["/", "/js/", "/en/"], page.Hrefs(".masthead__editions a"));
        Assert.Equal("/js/", page.QuerySelector(".masthead__editions [aria-current]")?.GetAttribute("href"));
        Assert.Equal("山河新闻 江苏", page.QuerySelector(".masthead__name")?.TextContent);
    }

    [Fact]
    public async Task A_hotline_is_printed_as_the_newsroom_writes_it_and_dialled_without_spaces()
    {
        using var page = await portal.ReadAsync(PageKind.EditionHome);

        Assert.Equal(["(025) 5550 1234转8012"], page.Texts(".masthead a[href='tel:02555501234']"));
    }

    [Fact]
    public async Task An_edition_has_its_own_contacts_notices_and_stories()
    {
        using var page = await portal.ReadAsync(PageKind.EditionHome);

        Assert.Equal("tel:02555501234", page.QuerySelector(".masthead a[href^='tel:']")?.GetAttribute("href"));
        Assert.Equal("江苏频道声明：转载请注明来源。", page.QuerySelector(".footer__notices")?.TextContent.Trim());
        Assert.Equal(["/js/", "/js/minsheng/"], page.Hrefs(".sections a"));
    }
}
