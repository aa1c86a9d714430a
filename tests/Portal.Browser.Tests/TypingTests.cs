using Microsoft.Playwright;
using Portal.Articles;
using Portal.Staff;
using Portal.Testing;
using Xunit;

namespace Portal.Browser.Tests;

/// <summary>What the scripts of the writing page do while somebody types.</summary>
public sealed class TypingTests(BrowserPortal browser, DeskPortal desk) : IClassFixture<DeskPortal>
{
    private const string Body = "#body";

    public static TheoryData<string, string> Pages => new()
    {
        { PastedPages.Word, PastedPages.WordAsMarkdown },
        { PastedPages.WeChat, PastedPages.WeChatAsMarkdown },
        { PastedPages.Web, PastedPages.WebAsMarkdown },
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_preview_follows_and_is_what_readers_get()
    {
        await using var visit = await WriterAsync("preview", TestStories.Full());
        var page = visit.Page;
        await page.FillAsync("#title", "试写的标题");
        await page.FillAsync(Body, "改写的**首段**。\n\n- 一\n- 二");
        await page.SelectOptionAsync("#verb", "讯");
        await page.WaitForFunctionAsync("() => document.querySelector('[data-live=dateline]').textContent.includes('讯') && document.querySelector('[data-live=body] li')");

        Assert.Equal("试写的标题", await page.TextContentAsync("[data-live=title]"));
        Assert.Contains(" 5 ", await page.TextContentAsync("[data-count=title]"), StringComparison.Ordinal);
        Assert.Equal("改写的首段。", await page.TextContentAsync("[data-live=summary]"));
        var shown = await page.InnerHTMLAsync("[data-live=body]");
        await page.Keyboard.PressAsync("Control+s");
        await page.WaitForURLAsync("**?done=VersionSaved");
        var version = await NewestAsync();
        var edition = await desk.Factory.Newsroom.FirstAsync(context => context.Editions.OrderBy(row => row.EditionId), Token);
        var published = await desk.Factory.Newsroom.PublishAsync(version.Story, edition, token: Token);
        await page.GotoAsync(published.Path);
        Assert.Equal(await page.InnerHTMLAsync("article .text"), shown);
    }

    [Fact]
    public async Task Nothing_fires_while_a_word_is_being_composed()
    {
        await using var visit = await WriterAsync("ime");
        var page = visit.Page;
        await page.FillAsync(Body, "");
        await page.WaitForFunctionAsync("() => document.querySelector('[data-live=body]').textContent.trim() === '' && document.querySelector('[data-live=saved]').textContent !== ''");
        await page.Clock.InstallAsync();
        await page.ReloadAsync();
        await ScriptsAsync(page);
        await page.FocusAsync(Body);
        await page.EvaluateAsync("() => document.querySelector('#body').select()");
        visit.Requests.Clear();
        var devTools = await page.Context.NewCDPSessionAsync(page);
        foreach (var word in new[] { "z", "zh", "zhong", "中" })
        {
            await devTools.SendAsync("Input.imeSetComposition", new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["text"] = word,
                ["selectionStart"] = word.Length,
                ["selectionEnd"] = word.Length,
            });
            await page.Clock.RunForAsync(10_000);
        }

        // A shortcut of a browser whose keys are the input method's now.
        await page.EvaluateAsync("() => document.querySelector('#body').dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyB', key: 'b', ctrlKey: true, isComposing: true, bubbles: true, cancelable: true }))");
        await page.EvaluateAsync("() => document.querySelector('#body').dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyS', key: 's', ctrlKey: true, isComposing: true, bubbles: true, cancelable: true }))");
        await page.Clock.RunForAsync(10_000);
        Assert.Equal("中", await page.InputValueAsync(Body));
        Assert.DoesNotContain(visit.Requests, address => !address.EndsWith("/presence", StringComparison.Ordinal));

        await devTools.SendAsync("Input.insertText", new Dictionary<string, object>(StringComparer.Ordinal) { ["text"] = "中" });
        var previewed = page.WaitForRequestAsync("**/admin/articles/preview");
        var kept = page.WaitForRequestAsync("**/autosave");
        await page.Clock.RunForAsync(10_000);
        await Task.WhenAll(previewed, kept);
        Assert.Equal("中", await page.InputValueAsync(Body));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Pasted_markup_is_cleaned_and_the_browsers_undo_takes_it_back(string html, string markdown)
    {
        await using var visit = await WriterAsync($"paste{markdown.Length}");
        var page = visit.Page;
        await page.FillAsync(Body, "前文。");
        await PasteAsync(page, html);

        await page.WaitForFunctionAsync("() => document.querySelector('#body').value.length > 10");
        Assert.Equal($"前文。\n\n{markdown}", await page.InputValueAsync(Body));
        await page.FocusAsync(Body);
        await page.Keyboard.PressAsync("Control+z");
        Assert.Equal("前文。", await page.InputValueAsync(Body));
    }

    [Fact]
    public async Task A_change_that_cleaning_made_is_undone_by_its_button_and_the_rest_reviewed_with_the_version()
    {
        await using var visit = await WriterAsync("undo");
        var page = visit.Page;
        await page.FillAsync(Body, "");
        await PasteAsync(page, PastedPages.WeChat);
        var row = page.Locator(".pasted li", new PageLocatorOptions { HasText = "!" });
        await row.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        await page.Locator(".pasted details").EvaluateAsync("details => { details.open = true; }");

        await row.GetByRole(AriaRole.Button).ClickAsync();
        await row.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });

        Assert.Equal(PastedPages.WeChatAsMarkdown.Replace("不错！", "不错!", StringComparison.Ordinal), await page.InputValueAsync(Body));
        await page.Keyboard.PressAsync("Control+s");
        await page.WaitForURLAsync("**?done=VersionSaved");
        var version = await NewestAsync();
        Assert.True(Assert.Single(version.Findings, finding => finding.Before == "!").Resolved);
        Assert.Contains(version.Findings, finding => !finding.Resolved);
    }

    [Fact]
    public async Task Buttons_and_keys_write_Markdown_that_the_browser_can_undo()
    {
        await using var visit = await WriterAsync("tools");
        var page = visit.Page;
        await page.FillAsync(Body, "第一行\n第二行");
        await SelectAsync(page, 0, 3);
        await page.Keyboard.PressAsync("Control+b");
        Assert.Equal("**第一行**\n第二行", await page.InputValueAsync(Body));
        await page.Keyboard.PressAsync("Control+b");
        Assert.Equal("第一行\n第二行", await page.InputValueAsync(Body));

        await SelectAsync(page, 0, 7);
        await page.Locator(".tools").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "编号" }).ClickAsync();
        Assert.Equal("1. 第一行\n2. 第二行", await page.InputValueAsync(Body));
        await page.Keyboard.PressAsync("Control+z");
        Assert.Equal("第一行\n第二行", await page.InputValueAsync(Body));

        await SelectAsync(page, 0, 3);
        await page.Keyboard.PressAsync("Control+k");
        Assert.Equal("[第一行](https://)\n第二行", await page.InputValueAsync(Body));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_proposed_summary_is_taken_without_leaving_the_page()
    {
        await using var visit = await WriterAsync("summary");
        var page = visit.Page;
        await page.FillAsync(Body, "临江大桥今天通车。\n\n全长三公里。");
        await page.Locator("button[value=summary-take]").ClickAsync();

        await page.WaitForFunctionAsync("() => document.querySelector('#summary').value === '临江大桥今天通车。'");
        Assert.Equal("临江大桥今天通车。\n\n全长三公里。", await page.InputValueAsync(Body));
    }

    [Fact]
    public async Task Whoever_else_has_the_article_open_appears()
    {
        await using var visit = await WriterAsync("here");
        var page = visit.Page;
        await using var other = await WriterAsync("there", path: new Uri(page.Url).AbsolutePath);

        await page.EvaluateAsync("() => document.dispatchEvent(new Event('visibilitychange'))");

        await page.Locator("[data-live=presence] p", new PageLocatorOptions { HasText = "there" }).WaitForAsync();
    }

    private static Task SelectAsync(IPage page, int start, int end) => page.EvaluateAsync(
        "([start, end]) => { const area = document.querySelector('#body'); area.focus(); area.setSelectionRange(start, end); }", new[] { start, end });

    private static Task PasteAsync(IPage page, string html) => page.EvaluateAsync(
        """
        (html) => {
          const area = document.querySelector("#body");
          area.focus();
          area.setSelectionRange(area.value.length, area.value.length);
          const clipboardData = new DataTransfer();
          clipboardData.setData("text/html", html);
          clipboardData.setData("text/plain", "plain");
          area.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
        }
        """,
        html);

    private static Task ScriptsAsync(IPage page) => page.Locator("form#story[data-scripts=ready]").WaitForAsync();

    private Task<ArticleVersion> NewestAsync() => desk.Factory.Newsroom.FirstAsync(
        context => context.ArticleVersions.OrderByDescending(row => row.ArticleId).ThenByDescending(row => row.Number), Token);

    private async Task<Visit> WriterAsync(string name, Portal.Stories.Story? story = null, string? path = null)
    {
        BrowserProgram.Need();
        var staff = await desk.Factory.AddStaffAsync($"{name}@news.example", Token, new Grant(null, Role.Editor));
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = desk.BaseUrl, Locale = "zh-CN" });
        await context.AddCookiesAsync([new Cookie { Name = "portal-desk", Value = await desk.Factory.OpenSessionAsync(staff, Token), Domain = "localhost", Path = "/admin" }]);
        var visit = new Visit(context, await context.NewPageAsync());
        if (path is null)
        {
            var edition = await desk.Factory.Newsroom.FirstAsync(data => data.Editions.OrderBy(row => row.EditionId), Token);
            path = $"/admin/articles/{await desk.Factory.Newsroom.SaveAsync(story ?? TestStories.Brief(), edition, token: Token)}";
        }

        await visit.Page.GotoAsync(path);
        await ScriptsAsync(visit.Page);
        return visit;
    }
}
