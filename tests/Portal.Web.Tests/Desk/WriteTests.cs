using System.Net;
using Portal.Staff;
using Portal.Stories;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Desk;

public sealed class WriteTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_story_with_every_field_is_written_by_hand_and_comes_back_as_it_was_typed()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        var photo = new string('a', 64);
        using var browser = await desk.SignInAsync("editor", Role.Editor, Token);
        var form = (await browser.OpenAsync("/admin/articles/new", Token)).Story();

        await browser.SendAsync("/admin/articles/new", form.With(
            ("do", "save"), ("home", $"{desk.Edition.EditionId}/{desk.Section.SectionId}"), ("title", "青屿海上风电场全部机组并网(图)"), ("kicker", "绿色能源"),
            ("shortTitle", "青屿风电场全部并网"), ("seoTitle", "青屿海上风电场并网发电"), ("summary", "六十四台机组全部并网。"),
            ("verb", "电"), ("agency", "山河网"), ("place", "青屿"), ("month", "11"), ("day", "7"),
            ("credits[0].role", "Reporter"), ("credits[0].name", "林晚"), ("credits[1].role", "ResponsibleEditor"), ("credits[1].name", "周牧"),
            ("source", "山河网"), ("originalUrl", "https://paper.example/2025/1107/1.html"),
            ("body", "第一段。\r\n\r\n第二段 “聚焦产业创新 服务高质量发展” 。"),
            ("photos[0].photo", photo), ("photos[0].after", "1"), ("photos[0].alt", "海面上的风机"), ("photos[0].caption", "傍晚。"),
            ("photos[0].creditName", "青屿发展中心"), ("photos[0].creditKind", "Handout"), ("endMark", "End"), ("tags", "风电、能源，海洋"),
            ("topics", "wind"), ("eventStart", "2025-11-06"), ("eventEnd", ""), ("eventPlace", "青屿"), ("noIndex", "true")), Token);

        Assert.Equal(HttpStatusCode.Redirect, browser.Status);
        var article = await desk.Portal.Newsroom.FirstAsync(context => context.Articles.OrderBy(row => row.ArticleId), Token);
        Assert.Equal($"/admin/articles/{article.ArticleId}?done=StoryBegun", browser.Location);
        Assert.Equal(desk.Section.SectionId, article.SectionId);
        var expected = new Story
        {
            Title = "青屿海上风电场全部机组并网(图)",
            Kicker = "绿色能源",
            ShortTitle = "青屿风电场全部并网",
            SeoTitle = "青屿海上风电场并网发电",
            Summary = "六十四台机组全部并网。",
            Dateline = new Dateline("山河网", "青屿", 11, 7, "电"),
            Credits = [new Credit(CreditRole.Reporter, "林晚"), new Credit(CreditRole.ResponsibleEditor, "周牧")],
            Source = "山河网",
            OriginalUrl = "https://paper.example/2025/1107/1.html",
            Body = "第一段。\n\n第二段 “聚焦产业创新 服务高质量发展” 。",
            Photos =
            [
                new PhotoUse
                {
                    Photo = photo, AfterParagraph = 1, Alt = "海面上的风机", Caption = "傍晚。", CreditName = "青屿发展中心", CreditKind = PhotoCreditKind.Handout,
                },
            ],
            EndMark = EndMark.End,
            Tags = ["风电", "能源", "海洋"],
            Topics = ["wind"],
            Event = new StoryEvent(new DateOnly(2025, 11, 6), null, "青屿"),
            NoIndex = true,
        };
        Assert.Equal(expected, (await desk.VersionAsync(article.ArticleId, Token)).Story);
        var again = (await browser.OpenAsync(browser.Location!, Token)).Story();
        await browser.SendAsync($"/admin/articles/{article.ArticleId}", again.With(("do", "save")), Token);
        Assert.EndsWith("?done=NothingToSave", browser.Location, StringComparison.Ordinal);
        Assert.Equal(1, (await desk.Portal.Newsroom.FirstAsync(context => context.Articles.OrderBy(row => row.ArticleId), Token)).WorkingVersion);
    }

    [Fact]
    public async Task A_form_that_cannot_be_saved_names_each_field_and_keeps_all_that_was_typed()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var browser = await desk.SignInAsync("editor", Role.Editor, Token, "en-GB");
        var form = (await browser.OpenAsync("/admin/articles/new", Token)).Story();

        var page = await browser.SendAsync("/admin/articles/new", form.With(
            ("do", "save"), ("title", "  "), ("verb", "电"), ("month", "十一"), ("day", "7"), ("originalUrl", "paper.example"), ("body", "正文一。"),
            ("summary", new string('长', 2001)), ("credits[1].name", "周牧"), ("credits[1].person", "Zhou Mu"), ("eventStart", "昨天"), ("note", "改")), Token);

        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        Assert.Equal(
            ["#title", "#summary", "#originalUrl", "#credits-1-person", "#month", "#eventStart"],
            page.QuerySelectorAll(".problems a").Select(link => link.GetAttribute("href")),
            StringComparer.Ordinal);
        foreach (var link in page.QuerySelectorAll(".problems a"))
        {
            var field = page.QuerySelector(link.GetAttribute("href")!)!;
            Assert.Equal("true", field.GetAttribute("aria-invalid"));
            Assert.Contains(link.TextContent, page.GetElementById(field.GetAttribute("aria-describedby")!.Split(' ')[^1])!.TextContent, StringComparison.Ordinal);
        }

        Assert.Contains("Summary: at most 2,000 characters", page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        var kept = page.Story();
        Assert.Equal("十一", kept["month"]);
        Assert.Equal("paper.example", kept["originalUrl"]);
        Assert.Equal("正文一。", kept["body"]);
        Assert.Equal("昨天", kept["eventStart"]);
        Assert.Equal("改", kept["note"]);
        Assert.Equal(form["key"], kept["key"]);
    }

    [Fact]
    public async Task Checking_shows_dateline_widths_words_and_a_summary_without_saving()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var browser = await desk.SignInAsync("editor", Role.Editor, Token, "en-GB");
        var form = (await browser.OpenAsync("/admin/articles/new", Token)).Story();

        var page = await browser.SendAsync("/admin/articles/new", form.With(
            ("do", "check"), ("title", "青屿 offshore 风电"), ("verb", "电"), ("agency", "山河网"), ("place", "青屿"), ("month", "11"), ("day", "7"),
            ("credits[0].name", "林晚"), ("body", "记者6日获悉，全部64台机组并网。\r\n\r\n第二段。"), ("endMark", "End")), Token);

        Assert.Equal("山河网青屿11月7日电(记者 林晚)", page.QuerySelector("[data-live=dateline]")!.TextContent.Trim());
        Assert.StartsWith("9 wide", page.QuerySelector("[data-count=title]")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("17 words", page.QuerySelector("[data-live=count]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("记者6日获悉，全部64台机组并网。", page.QuerySelector("[data-live=summary]")!.TextContent);
        Assert.Contains("(完)", page.QuerySelector("[data-live=body]")!.TextContent, StringComparison.Ordinal);
        var taken = await browser.SendAsync("/admin/articles/new", page.Story().With(("do", "summary-take")), Token);
        Assert.Equal("记者6日获悉，全部64台机组并网。", taken.Story()["summary"]);
        Assert.Equal(["#source", "#credits"], taken.QuerySelectorAll(".missing a").Select(link => link.GetAttribute("href")), StringComparer.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => desk.Portal.Newsroom.FirstAsync(context => context.Articles.OrderBy(row => row.ArticleId), Token));
    }

    [Fact]
    public async Task Rows_of_people_and_photos_are_added_moved_and_taken_out_without_script()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var browser = await desk.SignInAsync("editor", Role.Editor, Token);
        var id = await desk.SaveAsync(TestStories.Full(), Token);
        var path = $"/admin/articles/{id}";
        var form = (await browser.OpenAsync(path, Token)).Story();

        form = (await browser.SendAsync(path, form.With(("do", "photos-words")), Token)).Story();
        form = (await browser.SendAsync(path, form.With(("do", "photos-up-1"), ("photos[1].caption", "夜里。")), Token)).Story();
        form = (await browser.SendAsync(path, form.With(("do", "credits-remove-1")), Token)).Story();
        form = (await browser.SendAsync(path, form.With(("do", "credits-add")), Token)).Story();
        await browser.SendAsync(path, form.With(("do", "save"), ("credits[3].name", "新人"), ("credits[3].role", "Intern")), Token);

        var story = (await desk.VersionAsync(id, Token)).Story;
        Assert.Equal([(1, "夜里。"), (2, "傍晚的青屿海上风电场。")], story.Photos.Select(photo => (photo.AfterParagraph, photo.Caption)));
        Assert.Equal(["林晚", "何川", "周牧", "新人"], story.Credits.Select(credit => credit.Name), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_photo_of_the_library_is_chosen_and_seen()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        var photo = new Media.Photo(new string('b', 64), 1000, 560, 1, TestClock.Start.UtcDateTime);
        photo.Describe(new Media.PhotoDescription { Caption = "桥上的灯。", CreditName = "何川", CreditKind = PhotoCreditKind.Shot });
        await desk.Portal.Newsroom.AddAsync(photo, Token);
        await desk.Portal.Newsroom.AddAsync(new Media.Photo(new string('c', 64), 1000, 560, 1, TestClock.Start.UtcDateTime), Token);
        using var browser = await desk.SignInAsync("editor", Role.Editor, Token);
        var form = (await browser.OpenAsync("/admin/articles/new", Token)).Story();

        var found = await browser.SendAsync(
            "/admin/articles/new", form.With(("title", "没存的标题"), ("do", "photos-find"), ("photoText", "桥上")), Token);
        var page = await browser.SendAsync("/admin/articles/new", found.Story().With(("do", "photos-add"), ("photo", new string('b', 64))), Token);

        Assert.Equal([new string('b', 64)], found.QuerySelectorAll("[data-chooser] input").Select(choice => choice.GetAttribute("value")), StringComparer.Ordinal);
        var story = page.Story();
        Assert.Equal(
            (new string('b', 64), "桥上的灯。", "何川", "Shot", "没存的标题"),
            (story["photos[0].photo"], story["photos[0].caption"], story["photos[0].creditName"], story["photos[0].creditKind"], story["title"]));
        Assert.Equal($"/admin/media/{new string('b', 64)}/480.jpg", page.QuerySelector(".row__picture img")!.GetAttribute("src"));
    }

    [Fact]
    public async Task A_reporter_writes_drafts_of_their_own_and_nobody_elses()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var reporter = await desk.SignInAsync("reporter", Role.Reporter, Token);
        var other = await desk.SaveAsync(TestStories.Brief("别人的稿件"), Token);
        var form = (await reporter.OpenAsync("/admin/articles/new", Token)).Story();
        Assert.Equal("reporter", form["credits[0].name"]);
        await reporter.SendAsync("/admin/articles/new", form.With(("do", "save"), ("title", "我的稿件")), Token);
        var own = reporter.Location!.Split('?')[0];
        var typed = (await reporter.OpenAsync(own, Token)).Story();

        await reporter.OpenAsync($"/admin/articles/{other}", Token);
        Assert.Equal(HttpStatusCode.NotFound, reporter.Status);
        await reporter.SendAsync($"/admin/articles/{other}", typed.With(("do", "save")), Token);
        Assert.Equal(HttpStatusCode.Forbidden, reporter.Status);

        await desk.SubmitAsync(int.Parse(own.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture), Token);
        var refused = await reporter.SendAsync(own, typed.With(("do", "save"), ("body", "后来又写的。")), Token);
        Assert.Equal(HttpStatusCode.Forbidden, reporter.Status);
        Assert.Contains("后来又写的。", refused.Body!.TextContent, StringComparison.Ordinal);
        var page = await reporter.OpenAsync(own, Token);
        Assert.Null(page.QuerySelector("#story"));
        Assert.Contains("我的稿件", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_longer_than_the_limit_is_refused_with_the_limit_and_comes_back_whole()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var browser = await desk.SignInAsync("editor", Role.Editor, Token);
        var id = await desk.SaveAsync(TestStories.Brief(), Token);
        var form = (await browser.OpenAsync($"/admin/articles/{id}", Token)).Story();
        var text = new string('长', 1_000_000);

        await browser.SendAsync($"/admin/articles/{id}", form.With(("do", "save"), ("body", text)), Token);
        Assert.EndsWith("?done=VersionSaved", browser.Location, StringComparison.Ordinal);
        form = (await browser.OpenAsync($"/admin/articles/{id}", Token)).Story();
        var page = await browser.SendAsync($"/admin/articles/{id}", form.With(("do", "save"), ("body", text + "超")), Token);

        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        Assert.Contains("1,000,000", page.QuerySelector(".problems a")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(text + "超", page.Story()["body"]);
    }
}
