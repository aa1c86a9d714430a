using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Playwright;
using Portal.Staff;
using Portal.Stories;
using Portal.Testing;
using Xunit;

namespace Portal.Browser.Tests;

/// <summary>Nothing that is typed is lost: to a browser or a server that dies, to a network or a session that ends, or to somebody else.</summary>
public sealed class KeepingTests(BrowserPortal browser, DeskPortal desk) : IClassFixture<DeskPortal>
{
    private const string Body = "#body";

    /// <summary>What may be lost of what is being typed.</summary>
    private static readonly TimeSpan MostLost = TimeSpan.FromSeconds(5);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_browser_killed_while_2000_signs_are_typed_loses_five_seconds_at_most()
    {
        BrowserProgram.Need();
        var id = await AddArticleAsync();
        await AddWriterAsync("killed");
        var profile = Directory.CreateTempSubdirectory("portal-browser-").FullName;
        var typed = new ConcurrentQueue<(int Length, long At)>();
        using (var playwright = await Playwright.CreateAsync())
        {
            await using var context = await OpenAsync(playwright, profile);
            var page = await SignInAsync(context.Pages[0], "killed", $"/admin/articles/{id}");
            await page.FillAsync(Body, "");
            var process = await BrowserProcessAsync(context);
            var typing = TypeAsync(page, Text(2000), typed);
            await WaitUntilAsync(() => typed.Count >= 1400);
            process.Kill();
            await Assert.ThrowsAnyAsync<PlaywrightException>(() => typing);
        }

        var killedAt = Stopwatch.GetTimestamp();
        using var again = await Playwright.CreateAsync();
        await using var context2 = await OpenAsync(again, profile);
        var page2 = await SignInAsync(context2.Pages[0], "killed", $"/admin/articles/{id}");
        var least = typed.Where(step => Stopwatch.GetElapsedTime(step.At, killedAt) >= MostLost).Select(step => step.Length).DefaultIfEmpty(0).Max();

        var kept = new List<string>();
        await page2.Locator("[data-autosave], [data-copy]").First.WaitForAsync();
        await page2.Locator("[data-autosave] a[href$='autosave=take']").ClickAsync();
        kept.Add(await page2.InputValueAsync(Body));
        await page2.GotoAsync($"/admin/articles/{id}");
        await ScriptsAsync(page2);
        if (await page2.Locator("[data-copy]").CountAsync() > 0)
        {
            kept.Add(await page2.Locator("[data-copy] pre").TextContentAsync() ?? "");
        }

        var best = kept.MaxBy(text => text.Length)!;
        Assert.StartsWith(best, Text(2000), StringComparison.Ordinal);
        Assert.InRange(best.Length, Math.Max(least, 1), 2000);
        await context2.CloseAsync();
        Directory.Delete(profile, recursive: true);
    }

    [Fact]
    public async Task A_session_that_ends_is_taken_up_in_another_tab_and_the_save_goes_through()
    {
        var id = await AddArticleAsync();
        await using var visit = await WriterAsync("ended", $"/admin/articles/{id}");
        var page = visit.Page;
        await TypeAtEndAsync(page, "会话中写的。");
        await KeptAsync(page);
        await EndSessionsAsync();
        await TypeAtEndAsync(page, "会话后写的。");

        await page.Locator("button.button[value=save]").ClickAsync();
        var link = page.Locator("a[target=_blank][href*='sign-in']");
        await link.WaitForAsync();
        Assert.EndsWith("会话中写的。会话后写的。", await page.InputValueAsync(Body), StringComparison.Ordinal);
        var other = await page.RunAndWaitForPopupAsync(() => link.ClickAsync());
        await FillSignInAsync(other, "ended");

        await page.WaitForURLAsync($"**/admin/articles/{id}?done=VersionSaved");
        Assert.EndsWith("会话中写的。会话后写的。", await page.InputValueAsync(Body), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("[data-autosave], [data-copy]").CountAsync());
    }

    [Fact]
    public async Task A_server_killed_during_a_save_loses_nothing()
    {
        BrowserProgram.Need();
        await using var server = await KillableServer.StartAsync(Token);
        await using var visit = await VisitAsync(server.Address);
        var page = await SignInAsync(visit.Page, "lin", "/admin/articles/new");
        await page.FillAsync("#title", "青屿海上风电场并网");
        await page.FillAsync(Body, Text(2000));
        // It dies when the form is on its way.
        await page.RouteAsync("**/admin/articles/new", async route =>
        {
            if (route.Request.Method == "POST")
            {
                await server.KillAsync();
            }

            await route.ContinueAsync();
        });

        var failed = new TaskCompletionSource();
        page.RequestFailed += (_, request) => _ = request.Url.EndsWith("/articles/new", StringComparison.Ordinal) && failed.TrySetResult();
        await page.Locator("button.button[value=save]").ClickAsync();
        await failed.Task.WaitAsync(Token);
        await page.UnrouteAllAsync();
        await server.RestartAsync(Token);
        await page.GotoAsync("/admin/articles/new");
        await page.Locator("[data-autosave] a[href*='autosave=']").ClickAsync();

        Assert.Equal(Text(2000), await page.InputValueAsync(Body));
        Assert.Equal("青屿海上风电场并网", await page.InputValueAsync("#title"));
    }

    [Fact]
    public async Task A_server_that_is_away_is_said_to_be_and_what_was_typed_meanwhile_is_offered()
    {
        var id = await AddArticleAsync();
        await using var visit = await WriterAsync("away", $"/admin/articles/{id}");
        var page = visit.Page;
        await CutOffAsync(page);
        await TypeAtEndAsync(page, "断网时写的。");

        await page.Locator("button.button[value=save]").ClickAsync();
        await page.Locator("form#story").Locator("xpath=preceding-sibling::*[@role='alert']").WaitForAsync();
        Assert.Contains("本浏览器", await page.Locator("[data-live=saved]").TextContentAsync(), StringComparison.Ordinal);
        await page.GotoAsync("/admin/account");
        await page.GotoAsync($"/admin/articles/{id}");
        await ScriptsAsync(page);
        Assert.Empty(visit.Complaints);
        Assert.Equal(1, await CopiesAsync(page));
        await page.Locator("[data-copy] button").First.ClickAsync();

        await page.WaitForURLAsync($"**/admin/articles/{id}");
        await page.Locator("form#story[data-unsaved=true]").WaitForAsync();
        Assert.EndsWith("断网时写的。", await page.InputValueAsync(Body), StringComparison.Ordinal);
        await page.Locator("button.button[value=save]").ClickAsync();
        await page.WaitForURLAsync("**?done=VersionSaved");
        Assert.Equal(0, await CopiesAsync(page));
    }

    [Fact]
    public async Task Nobody_else_on_that_browser_sees_what_was_typed()
    {
        var id = await AddArticleAsync();
        await AddWriterAsync("next");
        await using var visit = await WriterAsync("first", $"/admin/articles/{id}");
        var page = visit.Page;
        await CutOffAsync(page);
        await TypeAtEndAsync(page, "秘密的一句。");
        await page.WaitForFunctionAsync("() => document.querySelector('[data-live=saved]').textContent !== ''");

        await page.Context.ClearCookiesAsync();
        await SignInAsync(page, "next", $"/admin/articles/{id}");
        await ScriptsAsync(page);

        Assert.Equal(0, await page.Locator("[data-copy]").CountAsync());
        Assert.Equal(1, await CopiesAsync(page));
        Assert.DoesNotContain("秘密", await page.EvaluateAsync<string>(
            $$"""
            async () => { {{AllCopies}} return (await all()).map((row) => JSON.stringify(row) + new TextDecoder().decode(row.data) + new TextDecoder("utf-16le").decode(row.data)).join(); }
            """), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_leaves_nothing_in_the_browser()
    {
        var id = await AddArticleAsync();
        await using var visit = await WriterAsync("leaver", $"/admin/articles/{id}");
        var page = visit.Page;
        await TypeAtEndAsync(page, "还没保存。");
        await KeptAsync(page);
        Assert.Equal(1, await CopiesAsync(page));

        await page.Locator("form[data-sign-out] button").ClickAsync();
        await page.WaitForURLAsync("**/admin/sign-in");

        Assert.Equal(0, await CopiesAsync(page));
    }

    [Fact]
    public async Task Leaving_with_unsaved_words_is_asked_about_and_saving_is_not()
    {
        var id = await AddArticleAsync();
        await using var visit = await WriterAsync("asked", $"/admin/articles/{id}");
        var page = visit.Page;
        var asked = 0;
        page.Dialog += (_, dialog) =>
        {
            asked += dialog.Type == "beforeunload" ? 1 : 0;
            _ = dialog.AcceptAsync();
        };
        await page.ClickAsync(Body);
        await page.Keyboard.TypeAsync("新写的。");
        await page.GotoAsync("/admin/account");
        Assert.Equal(1, asked);

        await page.GotoAsync($"/admin/articles/{id}");
        await ScriptsAsync(page);
        await page.ClickAsync(Body);
        await page.Keyboard.TypeAsync("又写的。");
        await page.Keyboard.PressAsync("Control+s");
        await page.WaitForURLAsync("**?done=VersionSaved");
        Assert.Equal(1, asked);
    }

    private const string AllCopies = """
        const all = () => new Promise((resolve) => {
          const asked = indexedDB.open("portal-desk", 1);
          asked.onupgradeneeded = () => asked.result.createObjectStore("copies", { keyPath: "id" });
          asked.onsuccess = () => { const rows = asked.result.transaction("copies").objectStore("copies").getAll(); rows.onsuccess = () => { asked.result.close(); resolve(rows.result); }; };
        });
        """;

    private static Task<int> CopiesAsync(IPage page) => page.EvaluateAsync<int>($"async () => {{ {AllCopies} return (await all()).length; }}");

    private static string Text(int length) =>
        string.Concat(Enumerable.Range(0, length).Select(index => index % 50 == 49 ? '。' : (char)('一' + (index * 37 % 5000))));

    /// <summary>As a person does, though faster, and notes when which sign was there.</summary>
    private static async Task TypeAsync(IPage page, string text, ConcurrentQueue<(int Length, long At)> typed)
    {
        await page.FocusAsync(Body);
        for (var at = 0; at < text.Length; at++)
        {
            await page.Keyboard.TypeAsync(text.Substring(at, 1), new KeyboardTypeOptions { Delay = 10 });
            typed.Enqueue((at + 1, Stopwatch.GetTimestamp()));
        }
    }

    /// <summary>Nothing that the page asks for from now on reaches the server.</summary>
    private static Task CutOffAsync(IPage page) =>
        page.EvaluateAsync("() => { window.fetch = () => Promise.reject(new TypeError('away')); }");

    private static async Task WaitUntilAsync(Func<bool> isSo)
    {
        while (!isSo())
        {
            await Task.Yield();
        }
    }

    private static async Task TypeAtEndAsync(IPage page, string text)
    {
        await ScriptsAsync(page);
        await page.FocusAsync(Body);
        await page.EvaluateAsync("() => { const area = document.querySelector('#body'); area.setSelectionRange(area.value.length, area.value.length); }");
        await page.Keyboard.InsertTextAsync(text);
    }

    /// <summary>The scripts have looked at everything and listen.</summary>
    private static Task ScriptsAsync(IPage page) => page.Locator("form#story[data-scripts=ready]").WaitForAsync();

    private static Task KeptAsync(IPage page) =>
        page.WaitForFunctionAsync("() => document.querySelector('[data-live=saved]').textContent.startsWith('已暂存')");

    private static Task<IBrowserContext> OpenAsync(IPlaywright playwright, string profile, string? baseUrl = null) =>
        playwright.Chromium.LaunchPersistentContextAsync(profile, new BrowserTypeLaunchPersistentContextOptions
        {
            ExecutablePath = BrowserProgram.Path,
            Args = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run"],
            BaseURL = baseUrl,
            Locale = "zh-CN",
        });

    private Task<IBrowserContext> OpenAsync(IPlaywright playwright, string profile) => OpenAsync(playwright, profile, desk.BaseUrl);

    private static async Task<Process> BrowserProcessAsync(IBrowserContext context)
    {
        var devTools = await context.Browser!.NewBrowserCDPSessionAsync();
        var processes = (await devTools.SendAsync("SystemInfo.getProcessInfo"))!.Value.GetProperty("processInfo");
        return Process.GetProcessById(processes.EnumerateArray().Single(row => row.GetProperty("type").GetString() == "browser").GetProperty("id").GetInt32());
    }

    private static async Task<IPage> SignInAsync(IPage page, string name, string path)
    {
        await page.GotoAsync($"/admin/sign-in?return={Uri.EscapeDataString(path)}");
        await FillSignInAsync(page, name);
        await page.WaitForURLAsync($"**{path}");
        await ScriptsAsync(page);
        return page;
    }

    private static async Task FillSignInAsync(IPage page, string name)
    {
        await page.FillAsync("#email", $"{name}@news.example");
        await page.FillAsync("#password", DeskBrowser.Password);
        await page.Keyboard.PressAsync("Enter");
    }

    private async Task<Visit> VisitAsync(string baseUrl)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = baseUrl, Locale = "zh-CN" });
        return new Visit(context, await context.NewPageAsync());
    }

    private async Task<Visit> WriterAsync(string name, string path)
    {
        BrowserProgram.Need();
        var staff = await AddWriterAsync(name);
        var visit = await VisitAsync(desk.BaseUrl);
        await visit.Page.Context.AddCookiesAsync(
            [new Cookie { Name = "portal-desk", Value = await desk.Factory.OpenSessionAsync(staff, Token), Domain = "localhost", Path = "/admin" }]);
        await visit.Page.GotoAsync(path);
        await ScriptsAsync(visit.Page);
        return visit;
    }

    private Task<int> AddWriterAsync(string name) => desk.Factory.AddStaffAsync($"{name}@news.example", Token, new Grant(null, Role.Editor));

    private Task EndSessionsAsync() => DatabaseFile.ExecuteAsync(desk.Factory.DataFolder, "DELETE FROM StaffSessions", Token);

    private async Task<int> AddArticleAsync(Story? story = null)
    {
        BrowserProgram.Need();
        var edition = await desk.Factory.Newsroom.FirstAsync(context => context.Editions.OrderBy(row => row.EditionId), Token);
        return await desk.Factory.Newsroom.SaveAsync(story ?? TestStories.Brief(), edition, token: Token);
    }
}
