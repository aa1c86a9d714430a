using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Portal.Testing;
using Xunit;

namespace Portal.Browser.Tests;

public sealed class AccessibilityTests(BrowserPortal portal)
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        },
        ResultTypes = [ResultType.Violations],
    };

    public static TheoryData<PageKind> Kinds => BrowserPortal.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Axe_finds_nothing_on_a_desk_in_light_or_on_a_phone_in_the_dark(PageKind kind)
    {
        await using var visit = await portal.OpenAsync(kind);

        await AssertCleanAsync(visit.Page);
        await visit.Page.SetViewportSizeAsync(390, 844);
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await AssertCleanAsync(visit.Page);
    }

    internal static async Task AssertCleanAsync(IPage page)
    {
        var faults = await FaultsAsync(page);

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    internal static async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        var result = await page.RunAxe(Rules);
        return [.. result.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id}: {node.Html} {Reasons(node)}"))];
    }

    private static string Reasons(AxeResultNode node) =>
        string.Join(' ', node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message));
}
