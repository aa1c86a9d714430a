using Microsoft.Playwright;
using Portal.Testing;
using Xunit;

namespace Portal.Browser.Tests;

public sealed class ReadingTests(BrowserPortal portal)
{
    [Fact]
    public async Task Without_script_a_reader_finds_a_story_and_pages_through_its_section()
    {
        await using var visit = await portal.OpenAsync(PageKind.Home, new VisitOptions(JavaScript: false));
        var page = visit.Page;

        await page.Locator(".sections a[href='/shehui/']").ClickAsync();
        await page.Locator(".pager [rel=next]").ClickAsync();
        await page.Locator(".teaser__title a").First.ClickAsync();

        await Assertions.Expect(page.Locator(".text > p").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_script_every_picture_of_a_story_is_shown()
    {
        await using var visit = await portal.OpenAsync(PageKind.Article, new VisitOptions(JavaScript: false));

        await Assertions.Expect(visit.Page.Locator(".text img").First).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator(".text img")).ToHaveCountAsync(3);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Paper_has_the_story_its_photos_and_its_address_and_no_navigation(ColorScheme scheme)
    {
        await using var visit = await portal.OpenAsync(PageKind.Article, new VisitOptions(Scheme: scheme));
        var page = visit.Page;

        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Microsoft.Playwright.Media.Print });

        foreach (var part in new[] { ".sections", ".breadcrumb", ".beside", ".article__tags", ".masthead__editions", ".footer__links" })
        {
            await Assertions.Expect(page.Locator(part).First).ToBeHiddenAsync();
        }

        foreach (var part in new[] { ".masthead__name", "h1", ".byline time", ".byline__source", ".dateline", ".figure__credit", ".end-mark" })
        {
            await Assertions.Expect(page.Locator(part).First).ToBeVisibleAsync();
        }

        await Assertions.Expect(page.Locator(".page-address")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".page-address")).ToHaveTextAsync(PortalFactory.Address + portal.AddressOf(PageKind.Article));
        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
        Assert.Equal("rgb(0, 0, 0)", await page.EvaluateAsync<string>("() => getComputedStyle(document.body).color"));
    }

    [Fact]
    public async Task On_a_screen_the_address_of_the_page_is_not_printed()
    {
        await using var visit = await portal.OpenAsync(PageKind.Article);

        await Assertions.Expect(visit.Page.Locator(".page-address")).ToBeHiddenAsync();
    }
}
