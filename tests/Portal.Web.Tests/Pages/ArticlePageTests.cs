using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Pages;

/// <summary>The elements of a Chinese news page, once each and in the page's order.</summary>
public sealed class ArticlePageTests(ReadersPortal portal)
{
    /// <summary>Chinese portals name these elements so, and Baidu looks for them.</summary>
    [Fact]
    public async Task Time_source_and_editor_are_found_by_the_ids_of_chinese_portals()
    {
        using var page = await portal.ReadAsync(PageKind.Article);

        Assert.Equal("2025-11-07T10:11:07+08:00", page.QuerySelector("time#pubtime_baidu")?.GetAttribute("datetime"));
        Assert.StartsWith("来源：", page.QuerySelector("#source_baidu")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("编辑：", page.QuerySelector("#editor_baidu")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_breadcrumb_leads_from_home_by_the_section_to_a_last_step_that_is_no_link()
    {
        using var page = await portal.ReadAsync(PageKind.Article);

        Assert.Equal(["首页", "能源", "正文"], page.Texts(".breadcrumb li"));
        Assert.Equal(["/", "/nengyuan/"], page.Hrefs(".breadcrumb a"));
        Assert.Equal("page", page.QuerySelector(".breadcrumb li:last-child")?.GetAttribute("aria-current"));
    }

    [Fact]
    public async Task The_masthead_has_the_editions_hotline_and_mail_address()
    {
        using var page = await portal.ReadAsync(PageKind.Article);

        Assert.Equal("tel:010-55501234", page.QuerySelector(".masthead a[href^='tel:']")?.GetAttribute("href"));
        Assert.Equal("mailto:news@shanhe.example", page.QuerySelector(".masthead a[href^='mailto:']")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Kicker_and_title_stand_over_the_text()
    {
        using var page = await portal.ReadAsync(PageKind.Article);

        Assert.Equal("绿色能源", page.QuerySelector(".article__head .kicker")?.TextContent);
        Assert.Equal("青屿海上风电场全部机组并网(图)", page.QuerySelector("h1")?.TextContent);
        Assert.Equal("青屿海上风电场并网发电 - 山河新闻", page.Title);
    }

    [Fact]
    public async Task The_time_is_printed_to_the_second_and_marked_up_with_its_offset()
    {
        using var page = await portal.ReadAsync(PageKind.Article);

        var time = Assert.Single(page.QuerySelectorAll(".byline time"));

        Assert.Equal("2025-11-07T10:11:07+08:00", time.GetAttribute("datetime"));
        Assert.Equal("2025-11-07 10:11:07", time.TextContent);
    }

    [Fact]
    public async Task The_source_is_linked_and_its_label_touches_it()
    {
        using var page = await portal.ReadAsync(PageKind.Article);

        var source = page.QuerySelector(".byline__source")!;

        Assert.Equal("来源：山河网", source.TextContent);
        Assert.Equal("/sources/shanhe-wang", source.QuerySelector("a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task A_reprint_links_to_its_original()
    {
        using var page = await portal.ReadAsync(PageKind.Article);

        Assert.Single(page.QuerySelectorAll(".byline a[href='https://paper.example/2025/1107/1.html']"));
    }

    [Fact]
    public async Task The_dateline_opens_the_first_paragraph_and_links_the_reporter()
    {
        using var page = await portal.ReadAsync(PageKind.Article);

        var dateline = Assert.Single(page.QuerySelectorAll(".dateline"));

        Assert.Equal("山河网青屿11月7日电(记者 林晚 通讯员 陆一鸣 摄影 何川)", dateline.TextContent);
        Assert.StartsWith(dateline.TextContent, page.QuerySelector(".text p")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/people/lin-wan", dateline.QuerySelector("a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Who_is_named_in_the_dateline_is_not_named_again()
    {
        using var page = await portal.ReadAsync(PageKind.Article);

        Assert.Single(page.QuerySelectorAll("main a[href='/people/lin-wan']"));
    }

    [Fact]
    public async Task Photos_have_alt_caption_and_credit_apart_and_no_word_twice()
    {
        using var page = await portal.ReadAsync(PageKind.Article);

        Assert.Equal(["海面上的风机", "", "效果图"], page.QuerySelectorAll(".text img").Select(image => image.GetAttribute("alt")).ToList());
        Assert.Equal(
            ["傍晚的青屿海上风电场。", "运维人员登塔。", "海上升压站内，值班员在巡检。", "风电场远期效果图。"], page.Texts(".figure__caption"));
        Assert.Equal(["青屿发展中心供图", "何川 摄", "青屿发展中心供图"], page.Texts(".figure__credit"));
        Assert.Equal(["AI生成"], page.Texts(".figure__ai"));
    }

    [Fact]
    public async Task Every_paragraph_is_there_and_the_meaningful_space_survives()
    {
        using var page = await portal.ReadAsync(PageKind.Article);

        Assert.Equal(4, page.QuerySelectorAll(".text > p").Length);
        Assert.Contains("“聚焦产业创新 服务高质量发展”", page.QuerySelector(".text")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_end_mark_stands_once_at_the_end_of_the_last_paragraph()
    {
        using var page = await portal.ReadAsync(PageKind.Article);

        var mark = Assert.Single(page.QuerySelectorAll(".end-mark"));

        Assert.Equal("(完)", mark.TextContent);
        Assert.EndsWith("(完)", page.QuerySelectorAll(".text > p")[^1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_editor_stands_under_the_text_and_is_no_author()
    {
        using var page = await portal.ReadAsync(PageKind.Article);

        Assert.Equal("责任编辑：周牧", page.QuerySelector(".article__editors")?.TextContent.Trim());
        Assert.DoesNotContain("周牧", page.QuerySelector(".article__head")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("周牧", page.QuerySelector(".text")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tags_and_topics_are_linked()
    {
        using var page = await portal.ReadAsync(PageKind.Article);

        Assert.Equal(["沿海新能源", "风电", "能源"], page.Texts(".article__tags a"));
        Assert.Equal(["专题", "标签"], page.Texts(".article__tags span").Select(label => label.TrimEnd('：')).ToList());
    }

    [Fact]
    public async Task Related_and_latest_stories_follow_and_do_not_name_the_story_itself()
    {
        using var page = await portal.ReadAsync(PageKind.Article);

        var links = page.Hrefs(".beside a");

        Assert.Equal(2, page.QuerySelectorAll(".beside h2").Length);
        Assert.DoesNotContain(portal.AddressOf(PageKind.Article), links, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Notices_and_registrations_are_in_the_footer()
    {
        using var page = await portal.ReadAsync(PageKind.Article);

        var footer = page.QuerySelector("body > footer")!;

        Assert.Equal(
            ["本网站所刊载信息，不代表本网站观点。", "未经书面授权，不得转载本网站稿件。"], footer.Texts(".footer__notices p"));
        Assert.Equal(7, footer.QuerySelectorAll(".footer__legal li").Length);
    }

    [Fact]
    public async Task What_an_edition_has_not_set_is_not_shown()
    {
        using var page = await portal.ReadAsync(PageKind.EnglishHome);

        Assert.Empty(page.QuerySelectorAll(".masthead__contact, .footer__notices, .footer__legal"));
    }

    [Fact]
    public async Task The_parts_stand_in_the_order_of_a_news_page()
    {
        using var page = await portal.ReadAsync(PageKind.Article);

        string[] parts =
        [
            ".masthead__name", ".masthead [href^='tel:']", ".masthead [href^='mailto:']", ".breadcrumb", ".article__head .kicker", "h1",
            ".byline time", ".byline__source", ".dateline", ".text figure", ".end-mark", ".article__editors", ".article__tags", ".beside",
            ".footer__notices",
        ];
        var all = page.All.ToList();
        var places = parts.Select(part => all.IndexOf(page.QuerySelector(part)!)).ToList();

        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order().ToList(), places);
    }

    [Fact]
    public async Task Corrections_stand_over_the_text_and_move_the_time_of_update()
    {
        using var page = await portal.ReadAsync(PageKind.CorrectedArticle);

        var box = page.QuerySelector(".corrections-box")!;

        Assert.Contains("首段人数有误，应为三千二百人。", box.TextContent, StringComparison.Ordinal);
        Assert.Contains("补充说明：统计截至当日闭馆。", box.TextContent, StringComparison.Ordinal);
        Assert.Equal("2025-11-07T10:16:07+08:00", page.QuerySelector(".byline__updated time")?.GetAttribute("datetime"));
    }

    [Fact]
    public async Task An_article_that_was_never_changed_says_nothing_of_an_update()
    {
        using var page = await portal.ReadAsync(PageKind.Article);

        Assert.Empty(page.QuerySelectorAll(".byline__updated"));
    }

    [Fact]
    public async Task An_article_outside_sections_has_a_breadcrumb_and_its_byline()
    {
        using var page = await portal.ReadAsync(PageKind.PlainArticle);

        Assert.Equal(["首页", "正文"], page.Texts(".breadcrumb li"));
        Assert.Contains("记者 林晚", page.QuerySelector(".byline")!.TextContent, StringComparison.Ordinal);
    }
}
