using Microsoft.Playwright;
using Portal.Testing;
using Xunit;

namespace Portal.Browser.Tests;

public sealed class LoadTests(BrowserPortal portal)
{
    private const string CollectShifts =
        """
        window.shifts = [];
        new PerformanceObserver(list => window.shifts.push(...list.getEntries().map(entry =>
            `${entry.value} at ${Math.round(entry.startTime)} ms: ${entry.sources.map(source => source.node?.className || source.node?.nodeName)}`)))
          .observe({ type: 'layout-shift', buffered: true });
        """;

    public static TheoryData<PageKind> Kinds => BrowserPortal.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_page_loads_without_complaint_and_asks_no_other_host(PageKind kind)
    {
        await using var visit = await portal.OpenAsync(kind);
        await LoadPicturesAsync(visit.Page);

        // The browser itself reports the status of a page that is no page.
        var complaints = visit.Complaints.Where(text => !text.Contains(portal.AddressOf(kind), StringComparison.Ordinal)).ToList();
        var hosts = visit.Requests.Select(address => new Uri(address).Authority).Distinct(StringComparer.Ordinal).ToList();

        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
        Assert.Equal([new Uri(visit.Page.Url).Authority], hosts);
    }

    [Theory]
    [InlineData(PageKind.Home, 1440)]
    [InlineData(PageKind.Home, 390)]
    [InlineData(PageKind.Article, 1440)]
    [InlineData(PageKind.Article, 390)]
    [InlineData(PageKind.Section, 1440)]
    [InlineData(PageKind.Section, 390)]
    [InlineData(PageKind.Tag, 1440)]
    [InlineData(PageKind.Tag, 390)]
    [InlineData(PageKind.NotFound, 1440)]
    [InlineData(PageKind.EnglishHome, 390)]
    public async Task Nothing_shifts_while_a_page_comes_in_parts(PageKind kind, int width)
    {
        await using var visit = await portal.OpenAsync("/healthz/live", new VisitOptions(Width: width));
        await visit.Page.AddInitScriptAsync(CollectShifts);
        await using var line = await SlowLine.StartAsync(portal.Address, TestContext.Current.CancellationToken);

        await visit.Page.GotoAsync(line.Address + portal.AddressOf(kind));
        await LoadPicturesAsync(visit.Page);
        var shifts = await visit.Page.EvaluateAsync<string[]>(
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(window.shifts))))");

        Assert.True(shifts.Length == 0, string.Join("\n", shifts));
    }

    [Fact]
    public async Task Pictures_are_loaded_in_a_width_that_fits_their_place()
    {
        await using var visit = await portal.OpenAsync(PageKind.Home, new VisitOptions(Width: 390));
        await LoadPicturesAsync(visit.Page);

        var shown = await visit.Page.EvaluateAsync<string[]>("() => [...document.images].map(image => image.currentSrc.split('/').pop())");

        Assert.NotEmpty(shown);
        string[] narrowest = ["16x9-50x50-480.webp", "4x3-50x50-320.webp", "1x1-50x50-320.webp"];
        Assert.All(shown, name => Assert.Contains(name, narrowest, StringComparer.Ordinal));
    }

    /// <summary>Brings every picture into view, since those further down wait for that.</summary>
    private static async Task LoadPicturesAsync(IPage page)
    {
        await page.EvaluateAsync("() => document.querySelectorAll('img').forEach(image => { image.loading = 'eager'; })");
        await page.WaitForFunctionAsync("() => [...document.images].every(image => image.complete)");
        Assert.True(await page.EvaluateAsync<bool>("() => [...document.images].every(image => image.naturalWidth > 0)"));
    }
}
