using Microsoft.Playwright;
using Portal.Testing;
using Xunit;

namespace Portal.Browser.Tests;

public sealed class KeyboardTests(BrowserPortal portal)
{
    public static TheoryData<PageKind> Kinds => [PageKind.Home, PageKind.Section, PageKind.Article, PageKind.Day];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_skip_link_is_first_is_seen_and_leads_to_the_content(PageKind kind)
    {
        await using var visit = await portal.OpenAsync(kind);
        var page = visit.Page;

        await page.Keyboard.PressAsync("Tab");
        var skip = await page.Locator(":focus").BoundingBoxAsync();

        Assert.Equal("skip", await page.Locator(":focus").GetAttributeAsync("class"));
        Assert.True(skip!.Y >= 0 && skip.X >= 0);

        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");

        Assert.Equal(1, await page.Locator("main :focus").CountAsync());
    }

    [Fact]
    public async Task Before_it_is_focused_the_skip_link_is_out_of_sight()
    {
        await using var visit = await portal.OpenAsync(PageKind.Home);

        var skip = await visit.Page.Locator(".skip").BoundingBoxAsync();

        Assert.True(skip!.Y + skip.Height <= 0);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_stop_of_the_tab_key_is_seen(PageKind kind)
    {
        await using var visit = await portal.OpenAsync(kind);

        var faults = await WalkAsync(visit.Page, "Tab");

        Assert.Empty(faults);
    }

    /// <summary>WCAG 2.4.11: the bar that stays at the top must not hide what is focused on the way back.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task On_the_way_back_nothing_focused_is_under_the_section_bar(PageKind kind)
    {
        await using var visit = await portal.OpenAsync(kind);
        await visit.Page.Locator("a").Last.FocusAsync();

        var faults = await WalkAsync(visit.Page, "Shift+Tab");

        Assert.Empty(faults);
    }

    /// <summary>Presses the key forty times and names what had no outline or was covered.</summary>
    private static async Task<IReadOnlyList<string>> WalkAsync(IPage page, string key)
    {
        var faults = new List<string>();
        for (var stop = 0; stop < 40; stop++)
        {
            await page.Keyboard.PressAsync(key);
            faults.AddRange(await page.EvaluateAsync<string[]>(
                """
                () => {
                  const stop = document.activeElement;
                  if (stop === document.body) return [];
                  const style = getComputedStyle(stop);
                  const box = stop.getClientRects()[0];
                  const middle = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
                  const faults = [];
                  if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) faults.push('no outline: ' + stop.outerHTML);
                  if (!middle || !(stop.contains(middle) || middle.contains(stop))) faults.push('covered: ' + stop.outerHTML);
                  return faults;
                }
                """));
        }

        return faults;
    }
}
