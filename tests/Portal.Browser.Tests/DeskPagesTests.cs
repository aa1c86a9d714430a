using Microsoft.Playwright;
using Portal.Testing;
using Xunit;

namespace Portal.Browser.Tests;

/// <summary>Every page of the desk, whoever added it; a class for each language, so that they run side by side.</summary>
public abstract class DeskPagesTests(BrowserPortal browser, DeskPortal desk, string language)
{
    public sealed class InChinese(BrowserPortal browser, DeskPortal desk) : DeskPagesTests(browser, desk, "zh-CN"), IClassFixture<DeskPortal>;

    public sealed class InEnglish(BrowserPortal browser, DeskPortal desk) : DeskPagesTests(browser, desk, "en-GB"), IClassFixture<DeskPortal>;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Axe_finds_nothing_on_any_page_of_the_desk()
    {
        BrowserProgram.Need();
        var filled = await desk.FillAsync(Token);
        await using var outside = await NewVisitAsync(key: null);
        await using var inside = await NewVisitAsync(filled.SessionKey);
        var faults = new List<string>();
        foreach (var address in filled.Pages())
        {
            faults.AddRange(await FaultsAsync(address.IsSignedIn ? inside.Page : outside.Page, address.Path));
        }

        faults.AddRange(inside.Complaints.Concat(outside.Complaints).Where(complaint => !complaint.Contains("404", StringComparison.Ordinal)));
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task Axe_finds_nothing_on_what_the_desk_answers_to_forms()
    {
        BrowserProgram.Need();
        var filled = await desk.FillAsync(Token);
        await using var visit = await NewVisitAsync(filled.SessionKey);
        var states = new DeskStates(desk.Factory, filled, path => visit.Page.GotoAsync(path), (path, fields) => SendAsync(visit.Page, path, fields));
        var faults = new List<string>();
        await foreach (var state in states.WalkAsync(Token))
        {
            faults.AddRange((await FaultsHereAsync(visit.Page)).Select(fault => $"{state}: {fault}"));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>Sends a form with the token of the page.</summary>
    private static async Task SendAsync(IPage page, string path, (string Name, string Value)[] fields)
    {
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        page.Load += Note;
        await page.EvaluateAsync(SendScript, new object[] { path, fields.Select(field => field.Name).ToArray(), fields.Select(field => field.Value).ToArray() });
        await loaded.Task.WaitAsync(Token);
        page.Load -= Note;

        void Note(object? sender, IPage at) => loaded.TrySetResult();
    }

    private const string WidestScript = """
        [...document.querySelectorAll("body *")].filter(one => one.getBoundingClientRect().right > 391).map(one => `${one.tagName}.${one.className}`).slice(0, 4).join(" ")
        """;

    private const string SendScript = """
        ([path, names, values]) => {
          const form = document.createElement("form");
          form.method = "post";
          form.action = path;
          const token = document.querySelector("input[name=__RequestVerificationToken]").value;
          [...names, "__RequestVerificationToken"].forEach((name, index) => {
            const field = document.createElement("textarea");
            field.name = name;
            field.value = index < values.length ? values[index] : token;
            form.append(field);
          });
          document.body.append(form);
          form.submit();
        }
        """;

    /// <summary>On a desk in light, on a phone in the dark, and not wider than the phone.</summary>
    private static async Task<IReadOnlyList<string>> FaultsAsync(IPage page, string path)
    {
        var response = await page.GotoAsync(path);
        if (response?.Headers.TryGetValue("content-type", out var type) != true || !type!.StartsWith("text/html", StringComparison.Ordinal))
        {
            return [];
        }

        return [.. response.Status is 200 or 404 ? [] : new[] { $"{path} answers {response.Status}" }, .. (await FaultsHereAsync(page)).Select(fault => $"{path}: {fault}")];
    }

    private static async Task<IReadOnlyList<string>> FaultsHereAsync(IPage page)
    {
        await page.SetViewportSizeAsync(1440, 900);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        List<string> faults = [.. await AccessibilityTests.FaultsAsync(page)];
        await page.SetViewportSizeAsync(390, 844);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        faults.AddRange(await AccessibilityTests.FaultsAsync(page));
        var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        faults.AddRange(width > 390 ? [$"is {width} wide on a phone: {await page.EvaluateAsync<string>(WidestScript)}"] : []);
        return faults;
    }

    /// <param name="key">Null before signing in.</param>
    private async Task<Visit> NewVisitAsync(string? key)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = desk.BaseUrl, Locale = language });
        if (key is not null)
        {
            await context.AddCookiesAsync([new Cookie { Name = "portal-desk", Value = key, Domain = "localhost", Path = "/admin" }]);
        }

        return new Visit(context, await context.NewPageAsync());
    }
}
