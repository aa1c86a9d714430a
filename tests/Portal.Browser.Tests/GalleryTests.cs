using Microsoft.Playwright;
using Portal.Testing;
using Xunit;

namespace Portal.Browser.Tests;

/// <summary>The viewer of a story's pictures.</summary>
public sealed class GalleryTests(BrowserPortal portal)
{
    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Pictures_are_seen_large_by_keyboard_with_caption_and_credit(int width, ColorScheme scheme)
    {
        await using var visit = await portal.OpenAsync(PageKind.Article, new VisitOptions(width, scheme));
        var page = visit.Page;
        var captions = await page.Locator(".text figure:has(picture) figcaption").AllTextContentsAsync();

        await page.Locator(".figure__open").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("dialog.viewer")).ToBeVisibleAsync();
        foreach (var (caption, number) in captions.Select((caption, index) => (caption, index + 1)))
        {
            await Assertions.Expect(page.Locator(".viewer__count")).ToHaveTextAsync($"{number} / {captions.Count}");
            await Assertions.Expect(page.Locator(".viewer__item:not([inert]) figcaption")).ToHaveTextAsync(caption);
            await Assertions.Expect(page.Locator(".viewer__item:not([inert]) figcaption")).ToBeInViewportAsync();
            await Assertions.Expect(page.Locator(".viewer__item:not([inert]) img")).ToBeInViewportAsync();
            await page.Keyboard.PressAsync("ArrowRight");
        }

        Assert.Empty(await AccessibilityTests.FaultsAsync(page));
        await page.Keyboard.PressAsync("Home");
        await Assertions.Expect(page.Locator(".viewer__count")).ToHaveTextAsync($"1 / {captions.Count}");
        await page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(page.Locator("dialog.viewer")).ToBeHiddenAsync();
        Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement === document.querySelector('.figure__open')"));
        Assert.Empty(visit.Complaints);
    }

    /// <summary>The strip scrolls as every page does, which is what a finger's swipe makes of it.</summary>
    [Fact]
    public async Task A_strip_that_is_swiped_tells_which_picture_it_shows()
    {
        await using var visit = await portal.OpenAsync(PageKind.Article, new VisitOptions(390));
        var page = visit.Page;
        await page.Locator(".figure__open").First.ClickAsync();
        await Assertions.Expect(page.Locator(".viewer__count")).ToHaveTextAsync("1 / 3");

        await page.Locator(".viewer__strip").EvaluateAsync("strip => strip.scrollBy({ left: strip.clientWidth, behavior: 'instant' })");

        await Assertions.Expect(page.Locator(".viewer__count")).ToHaveTextAsync("2 / 3");
        await Assertions.Expect(page.Locator(".viewer__item:not([inert]) figcaption")).ToBeInViewportAsync();
    }
}
