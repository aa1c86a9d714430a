using System.Net;
using AngleSharp.Html.Dom;
using Portal.Links;
using Portal.Staff;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Desk;

/// <summary>What recurring stories begin with.</summary>
public sealed class TemplateTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_draft_begins_with_a_template_and_the_day()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var chief = await desk.SignInAsync("chief", Role.ChiefEditor, Token);
        using var reporter = await desk.SignInAsync("reporter", Role.Reporter, Token);
        var form = await chief.OpenAsync($"{DeskPaths.Templates}/new?like=Weather", Token);
        Assert.Equal("{月}月{日}日天气：××", ((IHtmlInputElement)form.GetElementById("title")!).Value);
        await chief.SendAsync(
            $"{DeskPaths.Templates}/new", Token, ("name", "天气"), ("title", "{月}月{日}日天气：××"), ("source", "山河网"), ("tags", "天气"), ("body", "据预报，{月}月{日}日……"));
        Assert.StartsWith(DeskPaths.Templates, chief.Location, StringComparison.Ordinal);

        var empty = await reporter.OpenAsync(DeskPaths.NewArticle, Token);
        var link = empty.QuerySelectorAll("a").Single(one => one.TextContent == "天气").GetAttribute("href")!;
        var begun = (await reporter.OpenAsync(link, Token)).Story();

        Assert.Equal("11月7日天气：××", begun["title"]);
        Assert.Equal("据预报，11月7日……", begun["body"].Trim());
        Assert.Equal("山河网", begun["source"]);
        await reporter.SendAsync(DeskPaths.NewArticle, begun.With(("do", "save")), Token);
        Assert.Contains("done=StoryBegun", reporter.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_is_changed_and_deleted_and_whoever_comes_second_is_told()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var chief = await desk.SignInAsync("chief", Role.ChiefEditor, Token);
        await chief.SendAsync($"{DeskPaths.Templates}/new", Token, ("name", "会议"), ("title", ""), ("body", "……"));
        var path = (await chief.OpenAsync(DeskPaths.Templates, Token)).QuerySelector("tbody a")!.GetAttribute("href")!;
        var revision = (await chief.OpenAsync(path, Token)).QuerySelector("input[name=revision]")!.GetAttribute("value")!;

        await chief.SendAsync(path, Token, ("revision", revision), ("name", "例会"), ("body", "……"));
        Assert.Contains("例会", (await chief.OpenAsync(DeskPaths.Templates, Token)).Body!.TextContent, StringComparison.Ordinal);
        await chief.SendAsync(path, Token, ("revision", revision), ("name", "又改"), ("body", "……"));
        Assert.Equal(HttpStatusCode.Conflict, chief.Status);
        await chief.SendAsync(path, Token, ("revision", "2"), ("name", ""), ("body", "……"));
        Assert.Equal(HttpStatusCode.BadRequest, chief.Status);
        await chief.SendAsync($"{path}/delete", Token);

        Assert.DoesNotContain("例会", (await chief.OpenAsync(DeskPaths.Templates, Token)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
