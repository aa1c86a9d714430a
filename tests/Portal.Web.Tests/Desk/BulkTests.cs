using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Portal.Bulk;
using Portal.Links;
using Portal.Staff;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Desk;

/// <summary>One act on many stories at the desk, by forms and without script.</summary>
public sealed class BulkTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ticked_stories_are_tried_and_then_withdrawn_after_the_password()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var chief = await desk.SignInAsync("chief", Role.ChiefEditor, Token);
        var (first, second, third) = (await PublishAsync(desk, "甲"), await PublishAsync(desk, "乙"), await PublishAsync(desk, "丙"));
        var list = await chief.OpenAsync(DeskPaths.Articles, Token);

        await chief.SendAsync(DeskPaths.Bulk, Token, ("act", "Withdraw"), ("picks", Pick(list, "甲")), ("picks", Pick(list, "乙")));
        var path = chief.Location!;
        var tried = await chief.OpenAsync(path, Token);
        Assert.Contains("共 2 篇，将改动 2 篇", Status(tried), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(desk, first.Path));
        await desk.SaveAsync(TestStories.Brief("乙改"), Token, second.ArticleId);
        desk.Portal.Clock.Advance(StaffSession.Recent);
        var asked = await chief.SendAsync($"{path}/withdraw", Token, ("reason", "消息来源有误。"));
        Assert.NotNull(asked.GetElementById("confirm-password"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(desk, first.Path));
        await chief.SendAsync($"{path}/withdraw", Token, ("reason", "消息来源有误。"), ("confirm-password", DeskBrowser.Password));

        var done = await chief.OpenAsync(path, Token);
        Assert.Contains("共 2 篇，改了 1 篇，跳过 1 篇", Status(done), StringComparison.Ordinal);
        Assert.Equal("乙改", Assert.Single(done.QuerySelectorAll(".checklist a")).TextContent);
        Assert.Null(done.QuerySelector("form[action$='/withdraw']"));
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(desk, first.Path));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(desk, second.Path));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(desk, third.Path));
        await chief.SendAsync($"{path}/withdraw", Token, ("reason", "再点一次。"), ("confirm-password", DeskBrowser.Password));
        Assert.Equal(path, chief.Location);
    }

    [Fact]
    public async Task All_that_the_list_finds_get_a_tag_and_move_at_once_for_readers()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var editor = await desk.SignInAsync("editor", Role.Editor, Token);
        var story = await PublishAsync(desk, "海港开工");
        await PublishAsync(desk, "图书馆试开放");
        await StatusAsync(desk, story.Path);

        await RunAsync(editor, ("act", "AddTag"), ("tag", "港口"), ("all", "true"), ("title", "海港"));
        await RunAsync(editor, ("act", "Move"), ("target", $"{desk.Section.SectionId}"), ("all", "true"), ("title", "海港"));

        using var reader = desk.Portal.CreateClient();
        var page = await reader.GetStringAsync(story.Path, Token);
        Assert.Contains(">港口</a>", page, StringComparison.Ordinal);
        Assert.Contains("科技", page, StringComparison.Ordinal);
        Assert.Contains("海港开工", await reader.GetStringAsync("/tech/", Token), StringComparison.Ordinal);
        Assert.DoesNotContain("图书馆试开放", await reader.GetStringAsync("/tech/", Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_planned_is_told_above_the_list_and_kept()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var editor = await desk.SignInAsync("editor", Role.Editor, Token);
        await PublishAsync(desk, "甲");
        var list = await editor.OpenAsync(DeskPaths.Articles, Token);
        Assert.DoesNotContain(list.QuerySelectorAll("#act option"), option => option.GetAttribute("value") == nameof(BulkAct.Withdraw));

        var nothing = await editor.SendAsync(DeskPaths.Bulk, Token, ("act", "RemoveTag"), ("tag", "港口"));
        Assert.Equal(HttpStatusCode.BadRequest, editor.Status);
        Assert.Contains("还没有选稿件", nothing.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("港口", ((IHtmlInputElement)nothing.GetElementById("tag")!).Value);
        var nameless = await editor.SendAsync(DeskPaths.Bulk, Token, ("act", "AddTag"), ("picks", Pick(list, "甲")));
        Assert.Contains("请填标签名", nameless.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.True(nameless.QuerySelector<IHtmlInputElement>("input[name=picks]")!.IsChecked);
        await editor.SendAsync(DeskPaths.Bulk, Token, ("act", "Withdraw"), ("all", "true"));
        Assert.Equal(HttpStatusCode.Forbidden, editor.Status);
    }

    [Fact]
    public async Task A_reporter_has_nothing_to_tick()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var reporter = await desk.SignInAsync("reporter", Role.Reporter, Token);

        var list = await reporter.OpenAsync(DeskPaths.Articles, Token);

        Assert.Null(list.QuerySelector("#bulk, input[name=picks]"));
    }

    private static async Task RunAsync(DeskBrowser browser, params (string Name, string Value)[] fields)
    {
        await browser.SendAsync(DeskPaths.Bulk, Token, fields);
        var path = browser.Location!;
        var page = await browser.OpenAsync(path, Token);
        Assert.Contains("共 1 篇，将改动 1 篇", Status(page), StringComparison.Ordinal);
        await browser.SendAsync($"{path}/run", Token, ("reason", "归类。"));
        Assert.Contains("改了 1 篇", Status(await browser.OpenAsync(path, Token)), StringComparison.Ordinal);
    }

    private static string Status(IHtmlDocument page) => page.QuerySelector("[role=status]")!.TextContent;

    private static string Pick(IHtmlDocument list, string title) => list.QuerySelectorAll("tbody tr")
        .Single(row => row.QuerySelector(".wire__title")!.TextContent == title).QuerySelector("input[name=picks]")!.GetAttribute("value")!;

    private static Task<PublishedStory> PublishAsync(WritingDesk desk, string title) =>
        desk.Portal.Newsroom.PublishAsync(TestStories.Brief(title), desk.Edition, token: Token);

    private static async Task<HttpStatusCode> StatusAsync(WritingDesk desk, string path)
    {
        using var reader = desk.Portal.CreateClient();
        using var answer = await reader.GetAsync(path, Token);
        return answer.StatusCode;
    }
}
