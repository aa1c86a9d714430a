using System.Net;
using AngleSharp.Html.Dom;
using Portal.Articles;
using Portal.Editions;
using Portal.Links;
using Portal.Staff;
using Portal.Stories;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Desk;

/// <summary>What is done to an article on its page of review and publication, by forms and without script.</summary>
public sealed class PublishTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_story_goes_from_its_writer_through_review_to_readers_and_away_again()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var editor = await desk.SignInAsync("editor", Role.Editor, Token);
        using var chief = await desk.SignInAsync("chief", Role.ChiefEditor, Token);
        var id = await desk.SaveAsync(TestStories.Brief(), Token);

        await DoAsync(editor, id, "submit");
        await DoAsync(chief, id, "return", ("text", "请补充来源。"));
        Assert.Equal(ArticleState.Draft, (await desk.ArticleAsync(id, Token)).State);
        Assert.Contains("请补充来源。", (await editor.OpenAsync(DeskPaths.Article(id), Token)).Body!.TextContent, StringComparison.Ordinal);
        await DoAsync(editor, id, "submit");
        await DoAsync(chief, id, "sign-off");
        var page = await DoAsync(editor, id, "now");

        Assert.Contains("已发布", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        var path = page.QuerySelector("a[href^='/news/']")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(desk, path));

        var withdrawn = await SendAsync(chief, id, "withdraw", ("text", "消息来源有误。"));
        Assert.Equal(HttpStatusCode.OK, chief.Status);
        Assert.Contains(path, withdrawn.QuerySelector(".checklist")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("标签：图书馆", withdrawn.QuerySelector(".checklist")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(desk, path));
    }

    [Fact]
    public async Task What_is_missing_is_named_with_the_field_that_mends_it()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var chief = await desk.SignInAsync("chief", Role.ChiefEditor, Token);
        var id = await desk.SaveAsync(TestStories.Full() with { Source = null, Photos = [new PhotoUse { Caption = "甲" }] }, Token);

        var page = await SendAsync(chief, id, "now");

        Assert.Equal(HttpStatusCode.BadRequest, chief.Status);
        var fields = page.QuerySelectorAll("#missing a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(
            [.. new[] { "source", "photos-0-alt", "photos-0-creditName", "photos-0-creditKind" }.Select(field => $"/admin/articles/{id}#{field}")], fields);
        var form = await chief.OpenAsync(DeskPaths.Article(id), Token);
        Assert.All(fields, field => Assert.NotNull(form.GetElementById(field.Split('#')[1])));
        Assert.Equal(ArticleState.Draft, (await desk.ArticleAsync(id, Token)).State);
    }

    [Fact]
    public async Task Who_cannot_sign_off_is_told_why()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        await desk.Portal.Newsroom.DoAsync<SetEdition, EditionResult>(act => act.RunAsync(new SetEditionRequest("main", new EditionSettings { SignOffs = 3 }), Newsroom.Desk, Token));
        using var writer = await desk.SignInAsync("writer", Role.Editor, Token);
        using var editor = await desk.SignInAsync("editor", Role.Editor, Token);
        var form = (await writer.OpenAsync(DeskPaths.NewArticle, Token)).Story();
        await writer.SendAsync(DeskPaths.NewArticle, form.With(("do", "save"), ("title", "自己的稿"), ("body", "正文。")), Token);
        var id = (await desk.Portal.Newsroom.FirstAsync(context => context.Articles.OrderBy(row => row.ArticleId), Token)).ArticleId;
        var submitted = await DoAsync(writer, id, "submit");
        Assert.Equal(["初审", "复审", "终审"], submitted.QuerySelectorAll(".stages strong").Select(stage => stage.TextContent), StringComparer.Ordinal);

        Assert.Null(submitted.QuerySelector("form[action$='/sign-off']"));
        Assert.Contains("不能签审自己写过或改过的稿件", (await SendAsync(writer, id, "sign-off")).QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, writer.Status);
        var signed = await DoAsync(editor, id, "sign-off");
        Assert.Contains("✓ editor", signed.QuerySelector(".stages li")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("这一版你已经签过", (await SendAsync(editor, id, "sign-off")).QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, editor.Status);
    }

    [Theory]
    [InlineData("2026-03-08T02:30", "没有这个时间")]
    [InlineData("2026-11-01T01:30", "出现两次")]
    [InlineData("明天早上", "时间应写成")]
    [InlineData("2020-01-01T08:00", "已经过去")]
    [InlineData("", "请填时间")]
    public async Task A_time_that_names_no_instant_to_come_is_refused_with_the_reason_and_kept(string at, string reason)
    {
        await using var desk = await WritingDesk.OpenAsync(Token, "America/New_York");
        using var chief = await desk.SignInAsync("chief", Role.ChiefEditor, Token);
        var id = await ApprovedAsync(desk);

        var page = await SendAsync(chief, id, "schedule", ("at", at));

        Assert.Equal(HttpStatusCode.BadRequest, chief.Status);
        Assert.Contains(reason, page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(at, page.GetElementById("schedule-at")!.GetAttribute("value"));
        Assert.Null((await desk.ArticleAsync(id, Token)).ScheduledAtUtc);
    }

    [Fact]
    public async Task A_time_is_typed_and_shown_in_the_zone_of_the_edition_and_holds()
    {
        await using var desk = await WritingDesk.OpenAsync(Token, "America/New_York");
        using var chief = await desk.SignInAsync("chief", Role.ChiefEditor, Token);
        var id = await ApprovedAsync(desk);

        var page = await DoAsync(chief, id, "schedule", ("at", "2025-11-07T06:00"));

        Assert.Equal(new DateTime(2025, 11, 7, 11, 0, 0), (await desk.ArticleAsync(id, Token)).ScheduledAtUtc);
        Assert.Equal("2025-11-07T06:00", page.GetElementById("schedule-at")!.GetAttribute("value"));
        Assert.Contains("2025-11-07 06:00", page.QuerySelector(".article-bar")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("America/New_York", page.QuerySelector("label[for=schedule-at]")!.TextContent, StringComparison.Ordinal);
        var path = Paths.Article(new DateOnly(2025, 11, 7), id);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(desk, path));
        desk.Portal.Clock.SetUtcNow(new DateTimeOffset(2025, 11, 7, 11, 0, 0, TimeSpan.Zero));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(desk, path));
    }

    [Fact]
    public async Task A_plan_is_moved_and_taken_back_and_its_sign_offs_stay()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var chief = await desk.SignInAsync("chief", Role.ChiefEditor, Token);
        var id = await ApprovedAsync(desk);
        await DoAsync(chief, id, "schedule", ("at", "2025-11-07T12:00"));
        await DoAsync(chief, id, "schedule", ("at", "2025-11-07T13:00"));
        Assert.Equal(new DateTime(2025, 11, 7, 5, 0, 0), (await desk.ArticleAsync(id, Token)).ScheduledAtUtc);

        await DoAsync(chief, id, "unschedule");

        var article = await desk.ArticleAsync(id, Token);
        Assert.Equal((null, 1), (article.ScheduledAtUtc, article.SignOffCount));
    }

    [Fact]
    public async Task An_embargo_keeps_a_story_back_until_it_is_lifted()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var chief = await desk.SignInAsync("chief", Role.ChiefEditor, Token);
        var id = await ApprovedAsync(desk);
        await DoAsync(chief, id, "embargo", ("at", "2025-11-08T09:00"));

        var page = await SendAsync(chief, id, "now");
        Assert.Equal(HttpStatusCode.BadRequest, chief.Status);
        Assert.Contains("2025-11-08 09:00（北京时间）", page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);

        await DoAsync(chief, id, "embargo", ("at", ""), ("lift", "true"));
        await DoAsync(chief, id, "now");
        Assert.True((await desk.ArticleAsync(id, Token)).IsLive);
    }

    [Fact]
    public async Task A_story_with_an_end_answers_410_from_then_on()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var chief = await desk.SignInAsync("chief", Role.ChiefEditor, Token);
        var story = await desk.Portal.Newsroom.PublishAsync(TestStories.Brief(), desk.Edition, token: Token);

        await DoAsync(chief, story.ArticleId, "expiry", ("at", "2025-11-07T12:00"));
        var before = await StatusAsync(desk, story.Path);
        desk.Portal.Clock.SetUtcNow(new DateTimeOffset(2025, 11, 7, 4, 0, 0, TimeSpan.Zero));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Gone), (before, await StatusAsync(desk, story.Path)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_correction_is_shown_to_readers_and_moves_the_last_update_unless_it_is_minor(bool minor)
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var chief = await desk.SignInAsync("chief", Role.ChiefEditor, Token);
        var story = await desk.Portal.Newsroom.PublishAsync(TestStories.Brief(), desk.Edition, token: Token);
        desk.Portal.Clock.Advance(TimeSpan.FromHours(1));

        await DoAsync(chief, story.ArticleId, "correct", [("kind", "Clarification"), ("text", "统计截至当日闭馆。"), .. minor ? [("minor", "true")] : Array.Empty<(string, string)>()]);

        using var client = desk.Portal.CreateClient();
        var page = await client.GetStringAsync(story.Path, Token);
        Assert.Contains("统计截至当日闭馆。", page, StringComparison.Ordinal);
        Assert.Equal(!minor, page.Contains("byline__updated", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_readers_do_not_see_yet_is_not_corrected_but_mended()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var chief = await desk.SignInAsync("chief", Role.ChiefEditor, Token);
        var id = await ApprovedAsync(desk);

        var page = await DoAsync(chief, id, "schedule", ("at", "2025-11-07T12:00"));
        await SendAsync(chief, id, "correct", ("text", "人数有误。"));

        Assert.Null(page.QuerySelector("form[action$='/correct']"));
        Assert.Equal(HttpStatusCode.Conflict, chief.Status);
        Assert.Empty(await DatabaseFile.ReadAsync(desk.Portal.DataFolder, "SELECT Text FROM PublishedCorrections", Token));
    }

    [Theory]
    [InlineData("return", "InReview")]
    [InlineData("correct", "Published")]
    [InlineData("withdraw", "Published")]
    public async Task An_act_that_has_to_be_explained_is_refused_without_words_and_with_too_many_and_keeps_them(string act, string state)
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var chief = await desk.SignInAsync("chief", Role.ChiefEditor, Token);
        var id = await desk.SaveAsync(TestStories.Brief(), Token);
        if (state == "InReview")
        {
            await desk.SubmitAsync(id, Token);
        }
        else
        {
            await desk.Portal.Newsroom.PublishAsync(TestStories.Brief(), desk.Edition, articleId: id, token: Token);
        }

        await SendAsync(chief, id, act, ("text", "  "));
        Assert.Equal(HttpStatusCode.BadRequest, chief.Status);
        var words = new string('长', 2001);
        var page = await SendAsync(chief, id, act, ("text", words));

        Assert.Equal(HttpStatusCode.BadRequest, chief.Status);
        Assert.Equal(words, ((IHtmlTextAreaElement)page.GetElementById($"{act}-text")!).Value);
        Assert.NotEqual(ArticleState.Withdrawn, (await desk.ArticleAsync(id, Token)).State);
    }

    [Fact]
    public async Task A_withdrawal_asks_for_the_password_again_and_keeps_the_reason_meanwhile()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var chief = await desk.SignInAsync("chief", Role.ChiefEditor, Token);
        var story = await desk.Portal.Newsroom.PublishAsync(TestStories.Brief(), desk.Edition, token: Token);
        desk.Portal.Clock.Advance(StaffSession.Recent);

        var asked = await SendAsync(chief, story.ArticleId, "withdraw", ("text", "消息来源有误。"));
        Assert.Equal(HttpStatusCode.Unauthorized, chief.Status);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(desk, story.Path));
        await chief.SendAsync(
            $"{DeskPaths.Publish(story.ArticleId)}/withdraw", asked.Form("form.form").With(("confirm-password", DeskBrowser.Password)), Token);

        Assert.Equal(HttpStatusCode.OK, chief.Status);
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(desk, story.Path));
    }

    [Fact]
    public async Task A_withdrawal_takes_the_page_the_lists_and_the_photos_that_nothing_else_shows()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var chief = await desk.SignInAsync("chief", Role.ChiefEditor, Token);
        var (own, shared) = (await desk.Portal.Newsroom.AddPhotoAsync(TestPhotos.Jpeg(900, 500), Token), await desk.Portal.Newsroom.AddPhotoAsync(TestPhotos.Jpeg(900, 600), Token));
        var story = await desk.Portal.Newsroom.PublishAsync(
            TestStories.Brief() with { Photos = [.. TestStories.WithPhoto(own).Photos, .. TestStories.WithPhoto(shared).Photos] }, desk.Edition, desk.Section, token: Token);
        await desk.Portal.Newsroom.PublishAsync(TestStories.WithPhoto(shared, "另一篇"), desk.Edition, desk.Section, token: Token);
        using var client = desk.Portal.CreateClient();
        Assert.Contains(story.Path, await client.GetStringAsync("/tech/", Token), StringComparison.Ordinal);

        var page = await SendAsync(chief, story.ArticleId, "withdraw", ("text", "消息来源有误。"));

        Assert.Contains(own, page.QuerySelector(".photo-places img")!.GetAttribute("src"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(desk, story.Path));
        Assert.DoesNotContain(story.Path, await client.GetStringAsync("/tech/", Token), StringComparison.Ordinal);
        Assert.DoesNotContain(story.Path, await client.GetStringAsync("/", Token), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(desk, Paths.Photo(own, 480)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(desk, Paths.Photo(shared, 480)));
    }

    [Fact]
    public async Task A_story_is_moved_to_another_section_and_keeps_its_address()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var chief = await desk.SignInAsync("chief", Role.ChiefEditor, Token);
        var story = await desk.Portal.Newsroom.PublishAsync(TestStories.Brief(), desk.Edition, token: Token);

        await DoAsync(chief, story.ArticleId, "move", ("section", $"{desk.Section.SectionId}"));

        using var client = desk.Portal.CreateClient();
        Assert.Contains(story.Path, await client.GetStringAsync("/tech/", Token), StringComparison.Ordinal);
        await SendAsync(chief, story.ArticleId, "move", ("section", "999"));
        Assert.Equal(HttpStatusCode.BadRequest, chief.Status);
    }

    [Theory]
    [InlineData("1,2,3", "甲乙丙")]
    [InlineData("1,2,1", "丙甲乙")]
    [InlineData("3,2,3", "乙丙甲")]
    [InlineData("3,2,1", "丙乙甲")]
    [InlineData("1,3,3", "甲丙乙")]
    public async Task One_number_moves_one_photo(string places, string order)
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var chief = await desk.SignInAsync("chief", Role.ChiefEditor, Token);
        var id = await desk.SaveAsync(TestStories.Brief() with { Photos = [.. "甲乙丙".Select(name => Captioned(name))] }, Token);

        await DoAsync(chief, id, "photos", [.. places.Split(',').Select(place => ("places", place)), ("note", "换序")]);

        var version = await desk.VersionAsync(id, Token);
        Assert.Equal((2, "换序", order), (version.Number, version.Note, string.Concat(version.Story.Photos.Select(photo => photo.Caption))));
    }

    [Fact]
    public async Task Photos_without_a_place_are_refused_and_what_was_typed_stays()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var chief = await desk.SignInAsync("chief", Role.ChiefEditor, Token);
        var id = await desk.SaveAsync(TestStories.Brief() with { Photos = [Captioned('甲'), Captioned('乙')] }, Token);

        var page = await SendAsync(chief, id, "photos", ("places", "二"), ("places", "1"), ("note", "换序"));

        Assert.Equal(HttpStatusCode.BadRequest, chief.Status);
        Assert.Equal(("二", "换序"), (page.GetElementById("place-1")!.GetAttribute("value"), page.GetElementById("photos-note")!.GetAttribute("value")));
    }

    [Fact]
    public async Task Who_may_only_look_sees_no_form()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var photographer = await desk.SignInAsync("photo", Role.PhotoEditor, Token);
        var id = await desk.SaveAsync(TestStories.Brief(), Token);

        var page = await photographer.OpenAsync(DeskPaths.Publish(id), Token);

        Assert.Equal(HttpStatusCode.OK, photographer.Status);
        Assert.Empty(page.QuerySelectorAll("main form"));
    }

    private static PhotoUse Captioned(char name) => new()
    {
        AfterParagraph = 1,
        Alt = $"图{name}",
        Caption = $"{name}",
        CreditName = "林晚",
        CreditKind = PhotoCreditKind.Shot,
    };

    private static async Task<int> ApprovedAsync(WritingDesk desk)
    {
        var id = await desk.SaveAsync(TestStories.Brief(), Token);
        await desk.SubmitAsync(id, Token);
        await desk.SignOffAsync(id, Token);
        return id;
    }

    /// <summary>Sends the form as the page has it.</summary>
    private static async Task<IHtmlDocument> SendAsync(DeskBrowser browser, int id, string act, params (string Name, string Value)[] fields)
    {
        var page = await browser.OpenAsync(DeskPaths.Publish(id), Token);
        var seen = page.QuerySelector("main input[name=seen]")?.GetAttribute("value") ?? "0";
        var revision = page.QuerySelector("main input[name=revision]")?.GetAttribute("value") ?? "0";
        return await browser.SendAsync($"{DeskPaths.Publish(id)}/{act}", fields.Concat([("revision", revision), ("seen", seen)]), Token);
    }

    /// <summary>Sends a form that has to be taken.</summary>
    private static async Task<IHtmlDocument> DoAsync(DeskBrowser browser, int id, string act, params (string Name, string Value)[] fields)
    {
        var answer = await SendAsync(browser, id, act, fields);
        Assert.True(browser.Status == HttpStatusCode.Redirect, $"{act}: {browser.Status} {answer.QuerySelector(".problems")?.TextContent}");
        return await browser.OpenAsync(browser.Location!, Token);
    }

    private static async Task<HttpStatusCode> StatusAsync(WritingDesk desk, string path)
    {
        using var client = desk.Portal.CreateClient();
        using var answer = await client.GetAsync(path, Token);
        return answer.StatusCode;
    }
}
