using System.Globalization;
using Microsoft.Playwright;
using Portal.Testing;
using Xunit;

namespace Portal.Browser.Tests;

public sealed class LayoutTests(BrowserPortal portal)
{
    public static TheoryData<PageKind> Kinds => BrowserPortal.Kinds;

    /// <summary>320 CSS pixels are also what 400 % zoom leaves of 1280 (WCAG 1.4.10).</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task No_page_is_wider_than_its_screen(PageKind kind)
    {
        await using var visit = await portal.OpenAsync(kind);
        var wide = new List<string>();
        foreach (var width in new[] { 320, 390, 768, 1000, 1440, 2560 })
        {
            await visit.Page.SetViewportSizeAsync(width, 900);
            var needed = await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
            if (needed > width)
            {
                wide.Add(string.Create(CultureInfo.InvariantCulture, $"{needed} of {width}"));
            }
        }

        Assert.Empty(wide);
    }

    [Fact]
    public async Task The_section_bar_stays_at_the_top()
    {
        await using var visit = await portal.OpenAsync(PageKind.Home);

        await visit.Page.EvaluateAsync("() => window.scrollTo(0, 1200)");

        var bar = await visit.Page.Locator(".sections").BoundingBoxAsync();
        Assert.Equal(0, bar!.Y);
    }

    [Fact]
    public async Task On_a_phone_the_section_bar_scrolls_sideways_in_one_line()
    {
        await using var visit = await portal.OpenAsync(PageKind.Home, new VisitOptions(Width: 390));

        var bar = await visit.Page.Locator(".sections").BoundingBoxAsync();
        var inner = await visit.Page.EvaluateAsync<int>("() => document.querySelector('.sections__list').scrollWidth");

        Assert.InRange(bar!.Height, 40, 64);
        Assert.True(inner > 390);
    }

    [Theory]
    [InlineData(PageKind.Article)]
    [InlineData(PageKind.PlainArticle)]
    public async Task A_line_of_text_holds_about_36_signs_and_paragraphs_are_indented_by_two(PageKind kind)
    {
        await using var visit = await portal.OpenAsync(kind);

        var size = await visit.Page.EvaluateAsync<double[]>(
            """
            () => {
              const paragraph = document.querySelector('.text > p');
              const style = getComputedStyle(paragraph);
              const em = parseFloat(style.fontSize);
              return [paragraph.getBoundingClientRect().width / em, parseFloat(style.textIndent) / em, parseFloat(style.lineHeight) / em];
            }
            """);

        Assert.InRange(size[0], 33, 40);
        Assert.Equal(2, size[1], precision: 2);
        Assert.InRange(size[2], 1.7, 1.9);
    }

    [Fact]
    public async Task An_english_text_is_not_indented()
    {
        await using var visit = await portal.OpenAsync(PageKind.EnglishArticle);

        Assert.Equal("0px", await visit.Page.Locator(".text > p").First.EvaluateAsync<string>("p => getComputedStyle(p).textIndent"));
    }

    [Fact]
    public async Task Chinese_is_neither_slanted_nor_spaced()
    {
        await using var visit = await portal.OpenAsync(PageKind.Article);

        var faults = await visit.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('body *')]
              .filter(element => element.matches(':lang(zh)'))
              .filter(element => getComputedStyle(element).fontStyle !== 'normal' || !['normal', '0px'].includes(getComputedStyle(element).letterSpacing))
              .map(element => element.outerHTML)
            """);

        Assert.Empty(faults);
    }

    [Fact]
    public async Task The_label_of_the_tags_touches_the_first_of_them()
    {
        await using var visit = await portal.OpenAsync(PageKind.Article);

        var gap = await visit.Page.Locator(".article__tags").First.EvaluateAsync<double>(
            "line => line.querySelector('a').getBoundingClientRect().left - line.querySelector('span').getBoundingClientRect().right");

        Assert.Equal(0, gap, precision: 1);
    }

    [Fact]
    public async Task From_1200_pixels_on_the_article_has_a_column_beside_it()
    {
        await using var visit = await portal.OpenAsync(PageKind.Article, new VisitOptions(Width: 1280));

        var text = await visit.Page.Locator(".article").BoundingBoxAsync();
        var beside = await visit.Page.Locator(".beside").BoundingBoxAsync();

        Assert.True(beside!.X >= text!.X + text.Width);
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(1000)]
    [InlineData(390)]
    public async Task Breadcrumb_headline_and_text_share_one_left_edge(int width)
    {
        await using var visit = await portal.OpenAsync(PageKind.Article, new VisitOptions(Width: width));

        var edges = await visit.Page.EvaluateAsync<double[]>(
            "() => ['.breadcrumb', '.title', '.byline', '.text > p', '.article__foot'].map(name => document.querySelector(name).getBoundingClientRect().left)");

        Assert.Single(edges.Distinct());
    }

    [Theory]
    [InlineData(ColorScheme.Light, "rgb(255, 253, 249)")]
    [InlineData(ColorScheme.Dark, "rgb(20, 22, 26)")]
    public async Task The_paper_follows_the_readers_scheme(ColorScheme scheme, string paper)
    {
        await using var visit = await portal.OpenAsync(PageKind.Home, new VisitOptions(Scheme: scheme));

        Assert.Equal(paper, await visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
    }
}
