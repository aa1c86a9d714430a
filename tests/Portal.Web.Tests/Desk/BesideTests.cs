using System.Net;
using Portal.Desk;
using Portal.Import;
using Portal.Publishing;
using Portal.Staff;
using Portal.Testing;
using Portal.Web.Areas.Admin.Views.Write;
using Xunit;

namespace Portal.Web.Tests.Desk;

/// <summary>What stands beside the form: who else is there, unsaved text, notes, and what cleaning changed.</summary>
public sealed class BesideTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_else_has_the_article_open_is_shown()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var one = await desk.SignInAsync("one", Role.Editor, Token);
        using var other = await desk.SignInAsync("other", Role.Editor, Token);
        var id = await desk.SaveAsync(TestStories.Brief(), Token);

        var first = await one.OpenAsync($"/admin/articles/{id}", Token);
        var second = await other.OpenAsync($"/admin/articles/{id}", Token);

        Assert.Empty(first.QuerySelector(".presence")!.TextContent.Trim());
        Assert.Contains("one", second.QuerySelector(".presence")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unsaved_text_is_looked_at_taken_up_and_gone_when_it_is_saved()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var browser = await desk.SignInAsync("one", Role.Editor, Token);
        using var other = await desk.SignInAsync("other", Role.Editor, Token);
        var id = await desk.SaveAsync(TestStories.Brief(), Token);
        var path = $"/admin/articles/{id}";
        await AutosaveAsync(desk, "one", Form(await browser.OpenAsync(path, Token)) with { Title = "没保存的标题", Month = "十一" }, id);

        var offered = await browser.OpenAsync(path, Token);
        Assert.Equal("临江新图书馆本周试开放", offered.Story()["title"]);
        Assert.Null((await other.OpenAsync(path, Token)).QuerySelector("[data-autosave]"));
        var looked = await browser.OpenAsync(offered.QuerySelector("[data-autosave] a")!.GetAttribute("href")!, Token);
        Assert.Contains("没保存的标题", string.Concat(looked.QuerySelectorAll("[data-part=Title] ins").Select(run => run.TextContent)), StringComparison.Ordinal);
        var taken = (await browser.OpenAsync(offered.QuerySelectorAll("[data-autosave] a")[1].GetAttribute("href")!, Token)).Story();
        Assert.Equal(("没保存的标题", "十一"), (taken["title"], taken["month"]));
        await browser.SendAsync(path, taken.With(("do", "save")), Token);

        Assert.Equal("没保存的标题", (await desk.VersionAsync(id, Token)).Story.Title);
        Assert.Null((await browser.OpenAsync(path, Token)).QuerySelector("[data-autosave]"));
    }

    [Fact]
    public async Task Unsaved_text_from_an_older_version_meets_the_newer_one_before_it_is_saved()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var browser = await desk.SignInAsync("one", Role.Editor, Token);
        var id = await desk.SaveAsync(TestStories.Brief(), Token);
        var path = $"/admin/articles/{id}";
        await AutosaveAsync(desk, "one", Form(await browser.OpenAsync(path, Token)) with { Title = "没保存的标题" }, id);
        await desk.SaveAsync(TestStories.Brief("别人的标题"), Token, id);

        var taken = (await browser.OpenAsync($"{path}?autosave=take", Token)).Story();
        await browser.SendAsync(path, taken.With(("do", "save")), Token);

        Assert.Equal(HttpStatusCode.Conflict, browser.Status);
        Assert.Equal("别人的标题", (await desk.VersionAsync(id, Token)).Story.Title);
    }

    [Fact]
    public async Task A_new_story_that_was_never_saved_is_offered_again_or_dropped()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var browser = await desk.SignInAsync("one", Role.Reporter, Token);
        await AutosaveAsync(desk, "one", Form(await browser.OpenAsync("/admin/articles/new", Token)) with { Title = "新稿", Body = "才写一句" }, articleId: null);

        var offered = await browser.OpenAsync("/admin/articles/new", Token);
        var taken = (await browser.OpenAsync(offered.QuerySelector("[data-autosave] a")!.GetAttribute("href")!, Token)).Story();
        Assert.Equal(("新稿", "才写一句"), (taken["title"], taken["body"]));
        await browser.SendAsync("/admin/articles/autosave/drop", offered.Form("[data-autosave] form").With(), Token);

        Assert.Equal("/admin/articles/new?done=AutosaveDropped", browser.Location);
        Assert.Null((await browser.OpenAsync("/admin/articles/new", Token)).QuerySelector("[data-autosave]"));
    }

    [Fact]
    public async Task A_note_is_added_resolved_and_opened_again_and_what_was_typed_meanwhile_stays()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var browser = await desk.SignInAsync("one", Role.Editor, Token);
        var id = await desk.SaveAsync(TestStories.Brief(), Token);
        var (path, notes) = ($"/admin/articles/{id}", $"/admin/articles/{id}/notes");
        var form = (await browser.OpenAsync(path, Token)).Story();

        await browser.SendAsync(notes, form.With(("add", "true"), ("noteText", "请核实人数。"), ("title", "没保存的标题")), Token);
        Assert.Equal($"{path}?done=NoteAdded&autosave=take#notes", browser.Location);
        var page = await browser.OpenAsync(browser.Location!, Token);
        Assert.Equal("没保存的标题", page.Story()["title"]);
        Assert.Contains("请核实人数。", page.QuerySelector("#notes")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, (await desk.VersionAsync(id, Token)).Number);

        await browser.SendAsync(notes, Token, ("resolve", page.QuerySelector("[name=resolve]")!.GetAttribute("value")!));
        Assert.Equal($"{path}?done=NoteResolved#notes", browser.Location);
        page = await browser.OpenAsync(path, Token);
        await browser.SendAsync(notes, Token, ("reopen", page.QuerySelector("[name=reopen]")!.GetAttribute("value")!));
        Assert.NotNull((await browser.OpenAsync(path, Token)).QuerySelector("[name=resolve]"));
    }

    [Fact]
    public async Task A_note_that_is_too_long_is_refused_and_comes_back_with_the_story()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var browser = await desk.SignInAsync("one", Role.Editor, Token);
        var id = await desk.SaveAsync(TestStories.Brief(), Token);
        var form = (await browser.OpenAsync($"/admin/articles/{id}", Token)).Story();

        var page = await browser.SendAsync($"/admin/articles/{id}/notes", form.With(("add", "true"), ("noteText", new string('批', 2001)), ("title", "没保存的标题")), Token);

        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        Assert.Equal(("没保存的标题", new string('批', 2001)), (page.Story()["title"], page.Story()["noteText"]));
    }

    [Fact]
    public async Task Findings_are_undone_one_by_one_or_kept_and_what_was_typed_is_saved_with_them()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var browser = await desk.SignInAsync("one", Role.Editor, Token);
        var id = await SaveCleanedAsync(desk);
        var (path, findings) = ($"/admin/articles/{id}", $"/admin/articles/{id}/findings");
        var page = await browser.OpenAsync(path, Token);
        Assert.Equal(2, page.QuerySelectorAll("[data-finding]").Length);

        await browser.SendAsync(findings, page.Story().With(("undo", "0"), ("kicker", "刚写的眉题")), Token);

        Assert.Equal($"{path}?done=FindingsResolved#findings", browser.Location);
        var version = await desk.VersionAsync(id, Token);
        Assert.Equal(("这里原有囧(jiǒng)字注音。", "刚写的眉题"), (version.Story.Body, version.Story.Kicker));
        page = await browser.OpenAsync(path, Token);
        await browser.SendAsync(findings, page.Story().With(("accept", "1")), Token);
        Assert.Null((await browser.OpenAsync(path, Token)).QuerySelector("[data-finding]"));
    }

    [Fact]
    public async Task What_a_paste_changed_is_kept_with_the_version_that_takes_it()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var browser = await desk.SignInAsync("one", Role.Editor, Token);
        var id = await SaveCleanedAsync(desk);
        var form = (await browser.OpenAsync($"/admin/articles/{id}", Token)).Story();
        var paste = PasteField.Write(new PasteField("价格,合适", [new Finding(FindingRule.Width, 2, ",", "，", Confidence.High)]));

        await browser.SendAsync($"/admin/articles/{id}", form.With(("do", "save"), ("body", $"{form["body"]}\n\n价格，合适"), ("pastes", paste)), Token);
        var page = await browser.OpenAsync($"/admin/articles/{id}", Token);
        Assert.Equal(3, page.QuerySelectorAll("[data-finding]").Length);
        await browser.SendAsync($"/admin/articles/{id}/findings", page.Story().With(("undo", "2")), Token);

        Assert.EndsWith("价格,合适", (await desk.VersionAsync(id, Token)).Story.Body, StringComparison.Ordinal);
    }

    /// <summary>An imported story: a gloss was taken out, and a comma was widened.</summary>
    private static async Task<int> SaveCleanedAsync(WritingDesk desk)
    {
        const string Source = "这里原有囧(jiǒng)字注音.";
        var result = await desk.Portal.Newsroom.DoAsync<SaveVersion, SaveVersionResult>(act => act.RunAsync(
            new SaveVersionRequest(null, desk.Edition.EditionId, null, TestStories.Brief() with { Body = "这里原有囧字注音。" })
            {
                SourceText = Source,
                Findings =
                [
                    new Finding(FindingRule.PinyinGloss, 5, "(jiǒng)", "", Confidence.Low),
                    new Finding(FindingRule.Width, Source.Length - 1, ".", "。", Confidence.High),
                ],
            },
            Newsroom.Desk,
            Token));
        return result.ArticleId!.Value;
    }

    private static StoryForm Form(AngleSharp.Html.Dom.IHtmlDocument page) => StoryFormNames.OfText(
        System.Text.Json.JsonSerializer.Serialize(page.Story().SelectMany(field => new[] { field.Key, field.Value })))!;

    /// <summary>As the page's script does while somebody is typing.</summary>
    private static async Task AutosaveAsync(WritingDesk desk, string name, StoryForm form, int? articleId)
    {
        var staff = await desk.Portal.Newsroom.DoAsync<StaffQuery, StaffMember?>(query => query.FindAsync($"{name}@news.example", Token));
        var outcome = await desk.Portal.Newsroom.DoAsync<SaveAutosave, SaveAutosaveOutcome>(act => act.RunAsync(
            new SaveAutosaveRequest(form.Key, articleId, desk.Edition.EditionId, form.Version, form.Title, StoryFormNames.ToText(form)),
            staff!.ToActor(address: null),
            Token));
        Assert.Equal(SaveAutosaveOutcome.Saved, outcome);
    }
}
