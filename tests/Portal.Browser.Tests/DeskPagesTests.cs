using Microsoft.Playwright;
using Xunit;

namespace Portal.Browser.Tests;

/// <summary>Every page of the desk, whoever added it.</summary>
public sealed class DeskPagesTests(BrowserPortal browser, DeskPortal desk) : IClassFixture<DeskPortal>
{
    public static TheoryData<string> Languages => ["zh-CN", "en-GB"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Axe_finds_nothing_on_any_page_of_the_desk(string language)
    {
        BrowserProgram.Need();
        var filled = await desk.FillAsync(Token);
        await using var outside = await NewVisitAsync(language, key: null);
        await using var inside = await NewVisitAsync(language, filled.SessionKey);
        var faults = new List<string>();
        foreach (var address in filled.Pages())
        {
            faults.AddRange(await FaultsAsync(address.IsSignedIn ? inside.Page : outside.Page, address.Path));
        }

        faults.AddRange(inside.Complaints.Concat(outside.Complaints).Where(complaint => !complaint.Contains("404", StringComparison.Ordinal)));
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>On a desk in light, on a phone in the dark, and not wider than the phone.</summary>
    private static async Task<IReadOnlyList<string>> FaultsAsync(IPage page, string path)
    {
        await page.SetViewportSizeAsync(1440, 900);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        var response = await page.GotoAsync(path);
        if (response?.Headers.TryGetValue("content-type", out var type) != true || !type!.StartsWith("text/html", StringComparison.Ordinal))
        {
            return [];
        }

        List<string> faults = response.Status is 200 or 404 ? [] : [$"answers {response.Status}"];
        faults.AddRange(await AccessibilityTests.FaultsAsync(page));
        await page.SetViewportSizeAsync(390, 844);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        faults.AddRange(await AccessibilityTests.FaultsAsync(page));
        var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        faults.AddRange(width > 390 ? [$"is {width} wide on a phone"] : []);
        return [.. faults.Select(fault => $"{path}: {fault}")];
    }

    /// <param name="key">Null before signing in.</param>
    private async Task<Visit> NewVisitAsync(string language, string? key)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = desk.BaseUrl, Locale = language });
        if (key is not null)
        {
            await context.AddCookiesAsync([new Cookie { Name = "portal-desk", Value = key, Domain = "localhost", Path = "/admin" }]);
        }

        return new Visit(context, await context.NewPageAsync());
    }
}
