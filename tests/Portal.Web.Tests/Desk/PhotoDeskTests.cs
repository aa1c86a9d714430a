using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Portal.Links;
using Portal.Media;
using Portal.Staff;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Desk;

/// <summary>The photo library as the desk works with it, by forms and without script.</summary>
public sealed class PhotoDeskTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Several_files_are_taken_at_once_and_what_they_say_is_confirmed()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var reporter = await desk.SignInAsync("reporter", Role.Reporter, Token);
        var legacy = TestPhotos.With("jpg", "iptc-data", TestPhotos.Iim(
            Encoding.GetEncoding("GB18030"), isSaid: false, (120, "青屿港的夜航班轮。"), (80, "何川"), (116, "© 山河新闻"), (25, "班轮"), (55, "20251107"), (90, "青屿")));
        await reporter.OpenAsync("/admin/photos/new", Token);

        var page = await reporter.SendFilesAsync(
            "/admin/photos/new", "files", [("港口.jpg", legacy), ("C:\\稿件\\笔记.jpg", "不是图片"u8.ToArray()), ("空.png", []), ("湖.webp", TestPhotos.WebP(900, 600))], Token);

        Assert.Equal(HttpStatusCode.OK, reporter.Status);
        Assert.Equal(
            ["笔记.jpg：不是 JPEG、PNG、WebP 或 AVIF 图片。", "空.png：不是 JPEG、PNG、WebP 或 AVIF 图片。"],
            page.QuerySelectorAll(".problems li").Select(item => item.TextContent), StringComparer.Ordinal);
        var form = page.Form("main form");
        Assert.Equal(
            ("青屿港的夜航班轮。", "何川", "Shot", "© 山河新闻", "2025-11-07", "青屿", "班轮"),
            (form["photos[0].caption"], form["photos[0].creditName"], form["photos[0].creditKind"], form["photos[0].copyright"], form["photos[0].takenOn"],
                form["photos[0].place"], form["photos[0].keywords"]));
        await reporter.SendAsync("/admin/photos/describe", form.With(("photos[1].caption", "湖上的晨雾。"), ("photos[1].isAiEdited", "true")), Token);
        Assert.Equal("/admin/photos?done=PhotosDescribed", reporter.Location);
        var lake = await PhotoAsync(desk, form["photos[1].hash"]);
        Assert.Equal(("湖上的晨雾。", true, "reporter"), (lake.Caption, lake.IsAiEdited, lake.AddedBy));
        var found = await reporter.OpenAsync("/admin/photos?text=%E6%99%A8%E9%9B%BE", Token);
        Assert.Equal([DeskPaths.LibraryPhoto(lake.Hash)], found.QuerySelectorAll("a.tile").Select(tile => tile.GetAttribute("href")), StringComparer.Ordinal);
    }

    [Fact]
    public async Task When_every_file_is_refused_the_page_says_why_and_nothing_is_stored()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var editor = await desk.SignInAsync("editor", Role.Editor, Token, "en-GB");
        await editor.OpenAsync("/admin/photos/new", Token);

        var page = await editor.SendFilesAsync("/admin/photos/new", "files", [("<b>x.jpg", TestPhotos.Jpeg(600, 400)[..900])], Token);

        Assert.Equal(HttpStatusCode.BadRequest, editor.Status);
        Assert.Equal("<b>x.jpg: the file is damaged. Send another copy of the original.", page.QuerySelector(".problems li")!.TextContent);
        await editor.SendFilesAsync("/admin/photos/new", "files", [], Token);
        Assert.Equal(HttpStatusCode.BadRequest, editor.Status);
        await Assert.ThrowsAsync<InvalidOperationException>(() => desk.Portal.Newsroom.FirstAsync(context => context.Photos.OrderBy(photo => photo.Hash), Token));
    }

    [Fact]
    public async Task Photos_that_look_the_same_are_shown_and_one_that_is_there_is_not_added_twice()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        var known = await desk.Portal.Newsroom.AddPhotoAsync(SamplePhotos.Scene(1, 1200, 800), Token);
        using var editor = await desk.SignInAsync("editor", Role.Editor, Token);
        await editor.OpenAsync("/admin/photos/new", Token);

        await editor.SendFilesAsync("/admin/photos/new", "files", [("小.jpg", SamplePhotos.Scene(1, 900, 600)), ("又.jpg", SamplePhotos.Scene(1, 1200, 800))], Token);
        var page = await editor.OpenAsync(editor.Location!, Token);

        Assert.Equal(DeskPaths.LibraryPhoto(known), page.QuerySelector(".row--photo .notice a")!.GetAttribute("href"));
        Assert.Contains("没有重复入库", page.QuerySelectorAll(".row--photo")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_is_answered_in_JSON_with_the_sentence_for_a_file_that_is_refused()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var editor = await desk.SignInAsync("editor", Role.Editor, Token);

        var taken = await editor.AskWithFileAsync("/admin/photos/new", "files", "港口.jpg", SamplePhotos.Scene(2, 900, 600), Token);
        Assert.True(taken.GetProperty("isNew").GetBoolean());
        Assert.Equal(JsonValueKind.Array, taken.GetProperty("alike").ValueKind);
        var refused = await editor.AskWithFileAsync("/admin/photos/new", "files", "坏.jpg", [0xFF, 0xD8, 0xFF, 0xE0], Token);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Status);
        Assert.StartsWith("坏.jpg：", refused.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_comes_second_gets_409_with_both_texts_and_can_save_theirs()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        var hash = await desk.Portal.Newsroom.AddPhotoAsync(TestPhotos.Jpeg(900, 600), Token);
        using var one = await desk.SignInAsync("one", Role.PhotoEditor, Token);
        using var two = await desk.SignInAsync("two", Role.ChiefEditor, Token);
        var path = DeskPaths.LibraryPhoto(hash);
        var (mine, theirs) = ((await one.OpenAsync(path, Token)).Form(WordsForm), (await two.OpenAsync(path, Token)).Form(WordsForm));
        await one.SendAsync(path, mine.With(("caption", "甲写的。"), ("place", "临江")), Token);

        var page = await two.SendAsync(path, theirs.With(("caption", "乙写的。")), Token);

        Assert.Equal(HttpStatusCode.Conflict, two.Status);
        Assert.Equal("乙写的。", page.Form(WordsForm)["caption"]);
        Assert.Contains("甲写的。", page.QuerySelector("[data-field=caption] .hint")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("临江", page.QuerySelector("[data-field=place] .hint")!.TextContent, StringComparison.Ordinal);
        await two.SendAsync(path, page.Form(WordsForm).With(("place", "临江")), Token);
        Assert.Equal(HttpStatusCode.Redirect, two.Status);
        var saved = await PhotoAsync(desk, hash);
        Assert.Equal(("乙写的。", "临江"), (saved.Caption, saved.Place));
    }

    [Fact]
    public async Task Every_act_on_a_photo_that_somebody_has_changed_since_is_refused_with_409()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        var hash = await desk.Portal.Newsroom.AddPhotoAsync(TestPhotos.Jpeg(900, 600), Token);
        using var editor = await desk.SignInAsync("photo", Role.PhotoEditor, Token);
        var path = DeskPaths.LibraryPhoto(hash);
        await editor.OpenAsync(path, Token);

        foreach (var act in new[] { "/focus", "/rights", "/delete" })
        {
            await editor.SendAsync($"{path}{act}", Token, ("revision", "0"), ("x", "10"), ("y", "10"));
            Assert.Equal((act, HttpStatusCode.Conflict), (act, editor.Status));
        }

        await editor.SendFilesAsync($"{path}/replace", "file", [("新.jpg", TestPhotos.Jpeg(901, 600))], Token, ("revision", "0"));
        Assert.Equal(HttpStatusCode.Conflict, editor.Status);
    }

    [Fact]
    public async Task A_photo_editor_sets_focus_rights_and_file_and_stories_keep_their_words_and_links()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        var hash = await desk.Portal.Newsroom.AddPhotoAsync(TestPhotos.Jpeg(1800, 1200), Token);
        var story = await desk.Portal.Newsroom.PublishAsync(TestStories.WithPhoto(hash), desk.Edition, token: Token);
        using var editor = await desk.SignInAsync("photo", Role.PhotoEditor, Token);
        var path = DeskPaths.LibraryPhoto(hash);

        var page = await editor.OpenAsync(path, Token);
        Assert.Equal($"/admin/articles/{story.ArticleId}", page.QuerySelector("#uses a")!.GetAttribute("href"));
        Assert.Empty(page.QuerySelectorAll("form[action$='/delete']"));
        await DoAsync(editor, path, "focus", ("x", "30"), ("y", "40"));
        await DoAsync(editor, path, "rights", ("expiresAt", "2030-01-01T08:00"));
        page = await editor.OpenAsync(path, Token);
        Assert.Equal("2030-01-01T08:00", page.Form("form[action$='/rights']")["expiresAt"]);
        Assert.Contains("16x9-30x40-", page.QuerySelector(".crop img")!.GetAttribute("src"), StringComparison.Ordinal);
        var refused = await editor.SendAsync($"{path}/rights", Token, ("revision", Revision(page)), ("expiresAt", "2001-01-01T08:00"));
        Assert.Equal((HttpStatusCode.BadRequest, "2001-01-01T08:00"), (editor.Status, refused.Form("form[action$='/rights']")["expiresAt"]));
        await editor.SendFilesAsync($"{path}/replace", "file", [("新.jpg", TestPhotos.Jpeg(1700, 1200))], Token, ("revision", Revision(page)));

        Assert.EndsWith("?done=PhotoReplaced", editor.Location, StringComparison.Ordinal);
        var other = editor.Location!.Split('?')[0].Split('/')[^1];
        using var client = desk.Portal.CreateClient();
        var html = await client.GetStringAsync(story.Path, Token);
        Assert.Contains(other, html, StringComparison.Ordinal);
        Assert.DoesNotContain(hash, html, StringComparison.Ordinal);
        Assert.Contains("读者在阅览区选书。", html, StringComparison.Ordinal);
        Assert.Contains("不能删除", (await editor.SendAsync($"{DeskPaths.LibraryPhoto(other)}/delete", Token)).QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, editor.Status);
    }

    [Fact]
    public async Task A_photo_that_nothing_uses_is_deleted_with_its_files()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        var hash = await desk.Portal.Newsroom.AddPhotoAsync(TestPhotos.Jpeg(900, 600), Token);
        using var editor = await desk.SignInAsync("photo", Role.PhotoEditor, Token);
        await editor.OpenAsync(DeskPaths.LibraryPhoto(hash), Token);

        await DoAsync(editor, DeskPaths.LibraryPhoto(hash), "delete");

        Assert.Equal("/admin/photos?done=PhotoDeleted", editor.Location);
        await editor.OpenAsync(DeskPaths.Photo(hash, 480), Token);
        Assert.Equal(HttpStatusCode.NotFound, editor.Status);
    }

    [Fact]
    public async Task A_reporter_is_not_told_which_drafts_of_others_use_a_photo()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        var hash = await desk.Portal.Newsroom.AddPhotoAsync(TestPhotos.Jpeg(900, 600), Token);
        await desk.SaveAsync(TestStories.WithPhoto(hash, "别人还没发的稿件"), Token);
        using var reporter = await desk.SignInAsync("reporter", Role.Reporter, Token);

        var page = await reporter.OpenAsync(DeskPaths.LibraryPhoto(hash), Token);

        Assert.DoesNotContain("别人还没发的稿件", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 篇您看不到的稿件", page.QuerySelector("#uses")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task A_story_with_a_photo_that_may_not_be_shown_is_not_published_and_the_photo_is_named()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        var hash = await desk.Portal.Newsroom.AddPhotoAsync(TestPhotos.Jpeg(900, 600), Token);
        var id = await desk.SaveAsync(TestStories.WithPhoto(hash), Token);
        await desk.SubmitAsync(id, Token);
        await desk.SignOffAsync(id, Token);
        using var chief = await desk.SignInAsync("chief", Role.ChiefEditor, Token);
        await chief.OpenAsync(DeskPaths.LibraryPhoto(hash), Token);
        var tomorrow = desk.Portal.Clock.GetUtcNow().AddDays(1).ToOffset(TimeSpan.FromHours(8));
        await DoAsync(chief, DeskPaths.LibraryPhoto(hash), "rights", ("expiresAt", $"{tomorrow:yyyy-MM-dd'T'HH:mm}"));

        await PublishAsync(chief, id, "schedule", ("at", $"{tomorrow.AddDays(1):yyyy-MM-dd'T'HH:mm}"));
        Assert.Equal(HttpStatusCode.BadRequest, chief.Status);
        await DoAsync(chief, DeskPaths.LibraryPhoto(hash), "rights", ("isBlocked", "true"));
        await PublishAsync(chief, id, "now");

        Assert.Equal(HttpStatusCode.BadRequest, chief.Status);
        Assert.Contains("第 1 张图片“读者在阅览区选书。”：已过使用期限或不得再用", chief.Text, StringComparison.Ordinal);
        Assert.Contains("已过使用期限或不得再用", (await chief.OpenAsync(DeskPaths.Article(id), Token)).QuerySelector(".missing")!.TextContent, StringComparison.Ordinal);
        await DoAsync(chief, DeskPaths.LibraryPhoto(hash), "rights");
        await PublishAsync(chief, id, "now");
        Assert.Equal(HttpStatusCode.Redirect, chief.Status);
    }

    [Fact]
    public async Task The_desk_is_warned_a_week_before_a_photo_goes()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        var hash = await desk.Portal.Newsroom.AddPhotoAsync(TestPhotos.Jpeg(900, 600), Token);
        using var editor = await desk.SignInAsync("photo", Role.PhotoEditor, Token);
        await editor.OpenAsync(DeskPaths.LibraryPhoto(hash), Token);
        var end = desk.Portal.Clock.GetUtcNow().AddDays(8).ToOffset(TimeSpan.FromHours(8));
        await DoAsync(editor, DeskPaths.LibraryPhoto(hash), "rights", ("expiresAt", $"{end:yyyy-MM-dd'T'HH:mm}"));
        Assert.Empty((await editor.OpenAsync("/admin/photos/expiring", Token)).QuerySelectorAll("a.tile"));

        desk.Portal.Clock.Advance(TimeSpan.FromDays(2));

        using var later = await desk.SignInAsync("later", Role.PhotoEditor, Token);
        foreach (var path in new[] { "/admin", "/admin/photos/expiring" })
        {
            var page = await later.OpenAsync(path, Token);
            Assert.NotNull(page.QuerySelector($"a[href='{DeskPaths.LibraryPhoto(hash)}']"));
        }
    }

    [Fact]
    public async Task Readers_are_told_of_pictures_that_a_machine_made_or_changed_on_pages_and_cards()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        var (made, changed) = (await desk.Portal.Newsroom.AddPhotoAsync(TestPhotos.Jpeg(1800, 1200), Token), await desk.Portal.Newsroom.AddPhotoAsync(TestPhotos.Jpeg(1700, 1200), Token));
        using var editor = await desk.SignInAsync("photo", Role.PhotoEditor, Token);
        await editor.OpenAsync(DeskPaths.LibraryPhoto(made), Token);
        await DoAsync(editor, DeskPaths.LibraryPhoto(made), "", ("isAiGenerated", "true"));
        await DoAsync(editor, DeskPaths.LibraryPhoto(changed), "", ("isAiEdited", "true"));

        var second = await desk.Portal.Newsroom.PublishAsync(TestStories.WithPhoto(changed, "机器改的图"), desk.Edition, token: Token);
        var first = await desk.Portal.Newsroom.PublishAsync(TestStories.WithPhoto(made, "机器画的图"), desk.Edition, token: Token);

        using var client = desk.Portal.CreateClient();
        Assert.Contains("<span class=\"figure__ai\">AI生成</span>", await client.GetStringAsync(first.Path, Token), StringComparison.Ordinal);
        Assert.Contains("<span class=\"figure__ai\">AI修图</span>", await client.GetStringAsync(second.Path, Token), StringComparison.Ordinal);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(
            await client.GetStringAsync("/", Token), "<span class=\"machine-made\">AI生成</span>", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    private const string WordsForm = ".photo__work form.story";

    private static string Revision(IHtmlDocument page) => page.QuerySelector("main input[name=revision]")!.GetAttribute("value")!;

    /// <summary>Sends a form of a photo's page that has to be taken.</summary>
    private static async Task DoAsync(DeskBrowser browser, string path, string act, params (string Name, string Value)[] fields)
    {
        var page = await browser.OpenAsync(path, Token);
        var answer = await browser.SendAsync(act.Length == 0 ? path : $"{path}/{act}", Token, [("revision", Revision(page)), .. fields]);
        Assert.True(browser.Status == HttpStatusCode.Redirect, $"{act}: {browser.Status} {answer.QuerySelector(".problems")?.TextContent}");
    }

    private static async Task PublishAsync(DeskBrowser browser, int id, string act, params (string Name, string Value)[] fields)
    {
        var page = await browser.OpenAsync(DeskPaths.Publish(id), Token);
        await browser.SendAsync($"{DeskPaths.Publish(id)}/{act}", Token, [("revision", Revision(page)), .. fields]);
    }

    private static Task<Photo> PhotoAsync(WritingDesk desk, string hash) =>
        desk.Portal.Newsroom.FirstAsync(context => context.Photos.AsNoTracking().Where(photo => photo.Hash == hash), Token);
}
