using System.Net;
using Portal.Staff;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Desk;

public sealed class ConflictTests
{
    private const string Body = "临江市新图书馆本周开始试开放，首日接待读者三千余人。\n\n馆方表示，试开放期间每天限流，读者可凭身份证件入馆。";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_people_save_and_neither_loses_a_word()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var one = await desk.SignInAsync("one", Role.Editor, Token, "en-GB");
        using var other = await desk.SignInAsync("other", Role.Editor, Token);
        var id = await desk.SaveAsync(TestStories.Brief(), Token);
        var path = $"/admin/articles/{id}";
        var mine = (await one.OpenAsync(path, Token)).Story();
        var theirs = (await other.OpenAsync(path, Token)).Story();
        await other.SendAsync(path, theirs.With(
            ("do", "save"), ("title", "他们的标题"), ("body", Body.Replace("三千余人", "四千余人", StringComparison.Ordinal)), ("kicker", "文化")), Token);

        var conflict = await one.SendAsync(path, mine.With(
            ("do", "save"), ("title", "我的标题"), ("body", $"{Body}\n\n我加的一段。"), ("summary", "我的摘要。"), ("note", "补一段")), Token);

        Assert.Equal(HttpStatusCode.Conflict, one.Status);
        Assert.Contains("other", conflict.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["Title", "Kicker", "Summary", "Body"], conflict.QuerySelectorAll("[data-part]").Select(part => part.GetAttribute("data-part")), StringComparer.Ordinal);
        Assert.Equal("他们的标题", conflict.QuerySelectorAll("[data-part=Title] .compared__sides > div")[1].QuerySelector("ins")!.TextContent);
        Assert.Contains("我加的一段。", conflict.QuerySelector("[data-part=Body] ins")!.TextContent, StringComparison.Ordinal);
        var merged = await one.SendAsync(path, conflict.Form("form.story").With(("do", "check"), ("choices[Title]", "Theirs")), Token);
        var form = merged.Story();
        Assert.Equal("他们的标题", form["title"]);
        Assert.Equal("文化", form["kicker"]);
        Assert.Equal("我的摘要。", form["summary"]);
        Assert.Equal($"{Body.Replace("三千余人", "四千余人", StringComparison.Ordinal)}\n\n我加的一段。", form["body"]);
        Assert.Equal("补一段", form["note"]);
        await one.SendAsync(path, form.With(("do", "save")), Token);
        Assert.EndsWith("?done=VersionSaved", one.Location, StringComparison.Ordinal);
        var version = await desk.VersionAsync(id, Token);
        Assert.Equal((3, "one", "补一段"), (version.Number, version.Author, version.Note));
    }

    [Fact]
    public async Task Choices_are_saved_at_once_unless_somebody_was_faster_again()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var one = await desk.SignInAsync("one", Role.Editor, Token);
        var id = await desk.SaveAsync(TestStories.Brief(), Token);
        var path = $"/admin/articles/{id}";
        var mine = (await one.OpenAsync(path, Token)).Story();
        await desk.SaveAsync(TestStories.Brief("第二版"), Token, id);
        var conflict = await one.SendAsync(path, mine.With(("do", "save"), ("title", "我的标题")), Token);
        await desk.SaveAsync(TestStories.Brief("第三版"), Token, id);

        var again = await one.SendAsync(path, conflict.Form("form.story").With(("do", "save")), Token);
        Assert.Equal(HttpStatusCode.Conflict, one.Status);
        await one.SendAsync(path, again.Form("form.story").With(("do", "save")), Token);

        Assert.EndsWith("?done=VersionSaved", one.Location, StringComparison.Ordinal);
        Assert.Equal("我的标题", (await desk.VersionAsync(id, Token)).Story.Title);
    }

    [Fact]
    public async Task An_article_that_was_sent_to_review_meanwhile_says_so_before_it_is_a_draft_again()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var browser = await desk.SignInAsync("one", Role.Editor, Token, "en-GB");
        var id = await desk.SaveAsync(TestStories.Brief(), Token);
        var path = $"/admin/articles/{id}";
        var form = (await browser.OpenAsync(path, Token)).Story();
        await desk.SubmitAsync(id, Token);

        var conflict = await browser.SendAsync(path, form.With(("do", "save"), ("title", "我的标题")), Token);

        Assert.Equal(HttpStatusCode.Conflict, browser.Status);
        Assert.Contains("In review", conflict.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        await browser.SendAsync(path, conflict.Form("form.story").With(("do", "save")), Token);
        Assert.Equal("我的标题", (await desk.VersionAsync(id, Token)).Story.Title);
    }
}
