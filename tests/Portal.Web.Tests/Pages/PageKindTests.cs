using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Pages;

/// <summary>What holds for every kind of page.</summary>
public sealed class PageKindTests(ReadersPortal portal)
{
    public static TheoryData<PageKind> Kinds => ReadersPortal.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_page_answers_its_status(PageKind kind)
    {
        using var response = await portal.GetAsync(kind);

        Assert.Equal(FilledPortal.StatusOf(kind), response.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_page_is_html_in_utf_8(PageKind kind)
    {
        using var response = await portal.GetAsync(kind);

        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_page_has_one_h1_and_headings_nest_without_gaps(PageKind kind)
    {
        using var page = await portal.ReadAsync(kind);

        var levels = page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName[1] - '0').ToList();

        Assert.Equal(1, levels[0]);
        Assert.Single(levels, level => level == 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.Second} follows h{pair.First}"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Ids_are_unique_and_every_reference_to_one_is_met(PageKind kind)
    {
        using var page = await portal.ReadAsync(kind);

        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        var references = page.QuerySelectorAll("[aria-labelledby]").Select(element => element.GetAttribute("aria-labelledby")!)
            .Concat(page.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..]));

        Assert.Equal(ids.Distinct(StringComparer.Ordinal).ToList(), ids);
        Assert.Subset(ids.ToHashSet(StringComparer.Ordinal), references.ToHashSet(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_page_says_its_language_title_and_landmarks(PageKind kind)
    {
        using var page = await portal.ReadAsync(kind);

        Assert.Equal(LanguageOf(kind), page.DocumentElement.GetAttribute("lang"));
        Assert.False(string.IsNullOrWhiteSpace(page.Title));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.Single(page.QuerySelectorAll("body > header"));
        Assert.Single(page.QuerySelectorAll("body > footer"));
        Assert.Equal("#content", page.QuerySelector("body > a")?.GetAttribute("href"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_page_names_its_address_by_the_base_url(PageKind kind)
    {
        using var page = await portal.ReadAsync(kind);

        var canonical = page.QuerySelector("link[rel=canonical]")?.GetAttribute("href");

        var path = portal.AddressOf(kind).Split('?')[0];
        Assert.Equal(kind == PageKind.NotFound ? null : PortalFactory.Address + path, canonical);
    }

    /// <summary>No story exists in a second language, and editions in another have stories of their own: whoever adds versions makes them name each other.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task No_page_claims_to_be_there_in_another_language(PageKind kind)
    {
        using var page = await portal.ReadAsync(kind);

        Assert.Empty(page.QuerySelectorAll("[hreflang]"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task No_attribute_is_empty_where_that_says_something_else(PageKind kind)
    {
        using var page = await portal.ReadAsync(kind);

        Assert.Empty(page.QuerySelectorAll("[lang=''], [aria-current=''], [class=''], [href=''], [src=''], [id=''], [aria-label='']"));
        Assert.Empty(page.QuerySelectorAll("a a, a button, h1:empty, h2:empty, p:empty, li:empty, ul:empty, ol:empty"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task At_most_one_link_of_a_navigation_is_current(PageKind kind)
    {
        using var page = await portal.ReadAsync(kind);

        Assert.All(page.QuerySelectorAll("nav"), nav => Assert.InRange(nav.QuerySelectorAll("[aria-current]").Length, 0, 1));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Only_the_home_page_marks_home_as_current(PageKind kind)
    {
        using var page = await portal.ReadAsync(kind);

        var home = page.QuerySelector("nav.sections a");

        var isHome = kind is PageKind.Home or PageKind.EditionHome or PageKind.EnglishHome;
        Assert.Equal(isHome && home is not null, home?.HasAttribute("aria-current") ?? false);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_page_has_no_script_that_runs_and_no_style_of_its_own_but_the_viewer_of_pictures(PageKind kind)
    {
        using var page = await portal.ReadAsync(kind);

        Assert.Empty(page.QuerySelectorAll("style, [style], iframe, object, form:not([role=search])"));
        Assert.All(page.QuerySelectorAll("script:not([type='application/ld+json'])"), script => Assert.True(
            script.TextContent.Length == 0 && script.GetAttribute("src")!.StartsWith("/js/gallery.", StringComparison.Ordinal) && page.QuerySelector(".text picture") is not null,
            script.OuterHtml));
        Assert.DoesNotContain(
            page.All.SelectMany(element => element.Attributes),
            attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_picture_has_size_and_alt(PageKind kind)
    {
        using var page = await portal.ReadAsync(kind);

        Assert.All(page.Images, image => Assert.True(
            image.HasAttribute("alt") && image.DisplayWidth > 0 && image.DisplayHeight > 0, image.OuterHtml));
        Assert.InRange(page.QuerySelectorAll("img[fetchpriority]").Length, 0, 1);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task No_link_is_without_words(PageKind kind)
    {
        using var page = await portal.ReadAsync(kind);

        Assert.All(page.Links.OfType<IHtmlAnchorElement>(), link => Assert.False(string.IsNullOrWhiteSpace(link.Text()), link.OuterHtml));
    }

    private static string LanguageOf(PageKind kind) =>
        kind is PageKind.EnglishHome or PageKind.EnglishSection or PageKind.EnglishArticle or PageKind.EnglishAbout ? "en" : "zh-Hans";
}
