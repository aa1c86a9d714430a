using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Pages;

public sealed class ListPageTests(ReadersPortal portal)
{
    [Theory]
    [InlineData(PageKind.Person, "林晚")]
    [InlineData(PageKind.Source, "山河网")]
    [InlineData(PageKind.Tag, "图书馆")]
    [InlineData(PageKind.Topic, "沿海新能源")]
    [InlineData(PageKind.Section, "社会")]
    [InlineData(PageKind.NestedSection, "航天")]
    [InlineData(PageKind.EnglishSection, "World")]
    [InlineData(PageKind.Day, "2025年11月7日")]
    [InlineData(PageKind.EditionDay, "2025年11月7日")]
    public async Task A_list_has_its_name_and_its_stories(PageKind kind, string name)
    {
        using var page = await portal.ReadAsync(kind);

        Assert.Equal(name, page.QuerySelector("h1")?.TextContent);
        Assert.NotEmpty(page.QuerySelectorAll("main article h2 a"));
    }

    [Theory]
    [InlineData(PageKind.EmptySection)]
    [InlineData(PageKind.EmptyTopic)]
    [InlineData(PageKind.EmptyDay)]
    public async Task An_empty_list_says_so_in_one_sentence_over_the_latest_news(PageKind kind)
    {
        using var page = await portal.ReadAsync(kind);

        Assert.Equal("这里还没有报道。", page.QuerySelector(".empty")?.TextContent);
        Assert.Equal(8, page.QuerySelectorAll(".after-error a").Length);
    }

    [Fact]
    public async Task A_section_links_to_those_in_it_and_shows_their_stories()
    {
        using var page = await portal.ReadAsync("/keji/");

        Assert.Equal("/keji/hangtian/", page.QuerySelector(".heading__below a")?.GetAttribute("href"));
        Assert.Equal(10, page.QuerySelectorAll("main article").Length);
    }

    [Fact]
    public async Task A_nested_section_leads_back_by_those_above_it()
    {
        using var page = await portal.ReadAsync(PageKind.NestedSection);

        Assert.Equal(["首页", "科技", "航天"], page.Texts(".breadcrumb li"));
        Assert.Equal("/keji/", page.QuerySelector(".sections [aria-current]")?.GetAttribute("href"));
    }

    [Fact]
    public async Task The_page_that_one_is_on_is_no_link_of_its_breadcrumb()
    {
        using var page = await portal.ReadAsync(PageKind.NestedSection);

        var last = page.QuerySelectorAll(".breadcrumb li")[^1];

        Assert.Null(last.QuerySelector("a"));
        Assert.Equal("page", last.GetAttribute("aria-current"));
    }

    [Fact]
    public async Task A_person_has_a_title_and_a_few_words()
    {
        using var page = await portal.ReadAsync(PageKind.Person);

        Assert.Equal("文化记者", page.QuerySelector(".heading__note")?.TextContent);
        Assert.Equal("常驻临江，报道文化与城市。", page.QuerySelector("meta[name=description]")?.GetAttribute("content"));
    }

    [Fact]
    public async Task A_source_links_to_its_own_site()
    {
        using var page = await portal.ReadAsync(PageKind.Source);

        Assert.Equal("https://source.example/", page.QuerySelector(".heading a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task A_day_leads_to_the_days_around_it_but_not_to_tomorrow()
    {
        using var today = await portal.ReadAsync(PageKind.Day);
        using var yesterday = await portal.ReadAsync("/archive/2025/11/06");

        Assert.Equal(["/archive/2025/11/06"], today.Hrefs(".heading__below a"));
        Assert.Equal(["/archive/2025/11/05", "/archive/2025/11/07"], yesterday.Hrefs(".heading__below a"));
    }

    [Fact]
    public async Task A_day_without_news_leads_no_further_into_the_past()
    {
        using var page = await portal.ReadAsync(PageKind.EmptyDay);

        Assert.Equal(["/archive/2019/02/01"], page.Hrefs(".heading__below a"));
    }

    [Fact]
    public async Task A_day_holds_the_stories_of_the_editions_day_only()
    {
        using var page = await portal.ReadAsync("/archive/2025/11/06");

        Assert.NotEmpty(page.QuerySelectorAll(".teaser"));
        Assert.All(
            page.QuerySelectorAll(".teaser time"),
            time => Assert.StartsWith("2025-11-06T", time.GetAttribute("datetime"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lists_write_today_as_time_this_year_as_day_and_earlier_with_the_year()
    {
        using var today = await portal.ReadAsync(PageKind.Day);
        using var thisYear = await portal.ReadAsync("/archive/2025/11/06");
        using var earlier = await portal.ReadAsync("/archive/2023/11/07");

        Assert.Matches("^[0-9]{2}:[0-9]{2}$", today.QuerySelector(".teaser time")!.TextContent);
        Assert.Equal("11-06", thisYear.QuerySelector(".teaser time")!.TextContent);
        Assert.Equal("2023-11-07", earlier.QuerySelector(".teaser time")!.TextContent);
    }

    [Fact]
    public async Task A_standing_page_shows_its_text_in_its_language()
    {
        using var page = await portal.ReadAsync(PageKind.EnglishAbout);

        Assert.Equal("About us", page.QuerySelector("h1")?.TextContent);
        Assert.Equal("Office hours: 9 to 5", page.QuerySelector(".text li")?.TextContent);
    }

    [Fact]
    public async Task The_list_of_corrections_names_story_kind_time_and_text()
    {
        using var page = await portal.ReadAsync(PageKind.Corrections);

        Assert.Equal(["说明", "更正"], page.Texts(".correction .kicker"));
        Assert.Equal(portal.AddressOf(PageKind.CorrectedArticle), page.QuerySelector(".correction h2 a")?.GetAttribute("href"));
        Assert.Equal("2025-11-07T10:16:07+08:00", page.QuerySelector(".correction time")?.GetAttribute("datetime"));
        Assert.Equal("补充说明：统计截至当日闭馆。", page.QuerySelector(".correction > p:last-child")?.TextContent);
    }

    [Fact]
    public async Task Pages_further_on_are_followed_but_not_kept_by_search_engines()
    {
        using var page = await portal.ReadAsync(PageKind.OlderPage);

        Assert.Equal("noindex, follow", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
    }

    [Fact]
    public async Task A_withdrawn_story_answers_with_its_reason_and_the_latest_news()
    {
        using var page = await portal.ReadAsync(PageKind.Gone);

        Assert.Contains("消息来源有误，本站撤下此稿。", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".after-error a"));
    }

    [Fact]
    public async Task A_missing_page_offers_the_latest_news()
    {
        using var page = await portal.ReadAsync(PageKind.NotFound);

        Assert.Equal("没有找到这个页面", page.QuerySelector("h1")?.TextContent);
        Assert.NotEmpty(page.QuerySelectorAll(".after-error a"));
    }
}
