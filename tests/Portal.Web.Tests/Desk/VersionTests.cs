using System.Net;
using Portal.Desk;
using Portal.Links;
using Portal.Publishing;
using Portal.Staff;
using Portal.Stories;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Desk;

/// <summary>Versions, history and preview links of an article, as the desk sees them.</summary>
public sealed class VersionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Versions_are_listed_with_author_note_and_what_readers_see()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var editor = await desk.SignInAsync("editor", Role.Editor, Token);
        var story = await desk.Portal.Newsroom.PublishAsync(TestStories.Brief(), desk.Edition, token: Token);
        var form = (await editor.OpenAsync(DeskPaths.Article(story.ArticleId), Token)).Story();
        await editor.SendAsync(DeskPaths.Article(story.ArticleId), form.With(("do", "save"), ("title", "改过的标题"), ("note", "标题更准")), Token);

        var page = await editor.OpenAsync(DeskPaths.Versions(story.ArticleId), Token);

        var rows = page.QuerySelectorAll(".versions tbody tr").Select(row => row.TextContent).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Contains("editor", rows[0], StringComparison.Ordinal);
        Assert.Contains("标题更准", rows[0], StringComparison.Ordinal);
        Assert.Contains("最新", rows[0], StringComparison.Ordinal);
        Assert.Contains("读者所见", rows[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_versions_are_compared_part_by_part()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var editor = await desk.SignInAsync("editor", Role.Editor, Token);
        var id = await desk.SaveAsync(TestStories.Brief(), Token);
        await desk.SaveAsync(TestStories.Brief("临江新图书馆下周试开放") with { Tags = ["图书馆", "文化"] }, Token, id);

        var page = await editor.OpenAsync(DeskPaths.Compare(id, 1, 2), Token);

        Assert.Equal(["标题", "标签"], page.QuerySelectorAll(".compared h3").Select(part => part.TextContent), StringComparer.Ordinal);
        Assert.Equal(("本", "下"), (page.QuerySelector(".compared del")!.TextContent, page.QuerySelector(".compared ins")!.TextContent));
    }

    [Fact]
    public async Task An_earlier_version_is_restored_as_the_newest_one()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var editor = await desk.SignInAsync("editor", Role.Editor, Token);
        var id = await desk.SaveAsync(TestStories.Brief(), Token);
        await desk.SaveAsync(TestStories.Brief("改坏的标题"), Token, id);
        var form = (await editor.OpenAsync(DeskPaths.Compare(id, 1, 2), Token)).Form("form[action$='/restore']");

        await editor.SendAsync($"{DeskPaths.Version(id, 1)}/restore", form.With(("note", "改坏了")), Token);

        Assert.Equal($"{DeskPaths.Versions(id)}?done=VersionRestored", editor.Location);
        var version = await desk.VersionAsync(id, Token);
        Assert.Equal((3, 1, "改坏了", TestStories.Brief().Title), (version.Number, version.RestoredFrom, version.Note, version.Story.Title));
    }

    [Fact]
    public async Task A_stale_restore_is_told_what_changed_and_keeps_its_note()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var editor = await desk.SignInAsync("editor", Role.Editor, Token);
        var id = await desk.SaveAsync(TestStories.Brief(), Token);
        await desk.SaveAsync(TestStories.Brief("第二版"), Token, id);
        var form = (await editor.OpenAsync(DeskPaths.Compare(id, 1, 2), Token)).Form("form[action$='/restore']");
        await desk.SaveAsync(TestStories.Brief("第三版"), Token, id);

        var page = await editor.SendAsync($"{DeskPaths.Version(id, 1)}/restore", form.With(("note", "改坏了")), Token);

        Assert.Equal(HttpStatusCode.Conflict, editor.Status);
        Assert.Equal("改坏了", page.GetElementById("restore-note")!.GetAttribute("value"));
        Assert.Contains(Newsroom.Desk.Name, page.QuerySelector(".fault .history")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, (await desk.ArticleAsync(id, Token)).WorkingVersion);
    }

    [Fact]
    public async Task A_version_is_seen_as_readers_would_see_it_with_photos_that_they_may_not_see_yet()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var editor = await desk.SignInAsync("editor", Role.Editor, Token);
        var hash = await desk.Portal.Newsroom.AddPhotoAsync(TestPhotos.Jpeg(1000, 500), Token);
        var id = await desk.SaveAsync(TestStories.WithPhoto(hash), Token);

        var page = await editor.OpenAsync(DeskPaths.Version(id, 1), Token);

        Assert.Equal(TestStories.Brief().Title, page.QuerySelector(".article h1")!.TextContent);
        Assert.NotNull(page.QuerySelector(".preview-mark"));
        var photo = page.QuerySelector(".text img")!.GetAttribute("src")!;
        await editor.OpenAsync(photo, Token);
        Assert.Equal(HttpStatusCode.OK, editor.Status);
    }

    [Fact]
    public async Task The_history_tells_who_did_what_and_what_was_refused_and_is_paged_by_key()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var editor = await desk.SignInAsync("editor", Role.Editor, Token);
        var id = await desk.SaveAsync(TestStories.Brief(), Token);
        await desk.SubmitAsync(id, Token);
        await editor.OpenAsync(DeskPaths.Publish(id), Token);
        await editor.SendAsync($"{DeskPaths.Publish(id)}/withdraw", Token, ("revision", "2"), ("text", "撤"));
        for (var number = 0; number < 100; number++)
        {
            await desk.Portal.Newsroom.DoAsync<AddNote, ArticleResult>(act => act.RunAsync(new AddNoteRequest(id, $"批注{number}"), Newsroom.Desk, Token));
        }

        var first = await editor.OpenAsync(DeskPaths.History(id), Token);
        var second = await editor.OpenAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!, Token);

        Assert.Equal(100, first.QuerySelectorAll(".history tbody tr").Length);
        var rows = second.QuerySelectorAll(".history tbody tr").Select(row => row.TextContent).ToList();
        Assert.Equal(3, rows.Count);
        Assert.Contains("撤稿", rows[0], StringComparison.Ordinal);
        Assert.Contains("✕ 无权", rows[0], StringComparison.Ordinal);
        Assert.Contains("editor", rows[0], StringComparison.Ordinal);
        Assert.Contains("送审", rows[1], StringComparison.Ordinal);
        Assert.Contains("保存", rows[2], StringComparison.Ordinal);
        Assert.Null(second.QuerySelector("a[rel=next]"));
    }

    [Fact]
    public async Task The_history_says_in_words_that_typed_text_was_not_kept()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var editor = await desk.SignInAsync("editor", Role.Editor, Token);
        var id = await desk.SaveAsync(TestStories.Brief(), Token);
        var stranger = Actor.Member(999, "外人", []);
        await desk.Portal.Newsroom.DoAsync<SaveAutosave, SaveAutosaveOutcome>(act =>
            act.RunAsync(new SaveAutosaveRequest($"{id}", id, desk.Edition.EditionId, 1, "题", "[]"), stranger, Token));

        var page = await editor.OpenAsync(DeskPaths.History(id), Token);

        var row = page.QuerySelector(".history tbody tr")!.TextContent;
        Assert.Contains("外人", row, StringComparison.Ordinal);
        Assert.Contains("暂存正在写的文字", row, StringComparison.Ordinal);
        Assert.DoesNotContain(nameof(SaveAutosave), row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_link_is_made_shown_once_and_revoked()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var editor = await desk.SignInAsync("editor", Role.Editor, Token);
        using var reader = desk.Portal.CreateClient();
        var id = await desk.SaveAsync(TestStories.Brief(), Token);
        var form = (await editor.OpenAsync(DeskPaths.Previews(id), Token)).Form("main form");

        var made = await editor.SendAsync(DeskPaths.Previews(id), form.With(("days", "1")), Token);
        var address = made.QuerySelector("code.key")!.TextContent;
        var seen = await reader.GetAsync(address, Token);
        var listed = await editor.OpenAsync(DeskPaths.Previews(id), Token);
        await editor.SendAsync(listed.QuerySelector("form[action$='/revoke']")!.GetAttribute("action")!, Token);
        var gone = await reader.GetAsync(address, Token);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (seen.StatusCode, gone.StatusCode));
        Assert.Contains("2025-11-08", listed.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(address.Split('=')[1], listed.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal($"{DeskPaths.Previews(id)}?done=PreviewRevoked", editor.Location);
    }

    [Fact]
    public async Task A_reporter_sees_the_versions_of_their_own_story_and_of_no_other()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var reporter = await desk.SignInAsync("reporter", Role.Reporter, Token);
        var other = await desk.SaveAsync(new Story { Title = "别人的稿" }, Token);
        var form = (await reporter.OpenAsync(DeskPaths.NewArticle, Token)).Story();
        await reporter.SendAsync(DeskPaths.NewArticle, form.With(("do", "save"), ("title", "自己的稿")), Token);

        foreach (var path in new[] { DeskPaths.Versions(other), DeskPaths.History(other), DeskPaths.Publish(other), DeskPaths.Previews(other), DeskPaths.Version(other, 1), DeskPaths.Compare(other, 1, 1) })
        {
            await reporter.OpenAsync(path, Token);
            Assert.Equal(HttpStatusCode.NotFound, reporter.Status);
        }

        await reporter.OpenAsync(DeskPaths.Versions(other + 1), Token);
        Assert.Equal(HttpStatusCode.OK, reporter.Status);
    }
}
