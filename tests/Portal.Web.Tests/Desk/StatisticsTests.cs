using System.Net;
using Portal.Editions;
using Portal.Staff;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Desk;

/// <summary>How much an edition has published.</summary>
public sealed class StatisticsTests : IAsyncLifetime
{
    private readonly PortalFactory _portal = new();
    private Edition? _main;
    private Edition? _other;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _main = await _portal.Newsroom.AddEditionAsync(token: Token);
        _other = await _portal.Newsroom.AddEditionAsync("js", "江苏", token: Token);
        var section = await _portal.Newsroom.AddSectionAsync(_main, "tech", "科技", token: Token);
        await _portal.RefreshAsync(Token);
        await _portal.Newsroom.PublishAsync(TestStories.Brief("第一篇"), _main, section, token: Token);
        await _portal.Newsroom.PublishAsync(TestStories.Brief("第二篇"), _main, section, token: Token);
        await _portal.Newsroom.PublishAsync(TestStories.Brief("别版的"), _other, token: Token);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Articles_and_words_of_this_month_are_counted_by_section()
    {
        using var chief = await _portal.SignInAsync("chief@news.example", Token, new Grant(_main!.EditionId, Role.ChiefEditor));

        var page = await chief.OpenAsync("/admin/statistics?by=Section", Token);

        var row = Assert.Single(page.QuerySelectorAll("tbody tr"));
        Assert.Equal("科技 2", $"{row.Children[0].TextContent} {row.Children[1].TextContent}");
        Assert.NotEqual("0", row.Children[2].TextContent, StringComparer.Ordinal);
        Assert.Contains("合计：发稿 2 篇", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await chief.OpenAsync("/admin/statistics?by=Section&from=2001-01-01&to=2001-01-31", Token)).QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task The_file_holds_the_same_rows()
    {
        using var chief = await _portal.SignInAsync("chief@news.example", Token, new Grant(_main!.EditionId, Role.ChiefEditor));

        await chief.OpenAsync("/admin/statistics.csv?by=Section", Token);

        var lines = (await chief.Answer!.Content.ReadAsStringAsync(Token)).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("栏目,篇数,字数", lines[0]);
        Assert.StartsWith("科技,2,", Assert.Single(lines[1..]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from=0001-01-01&to=9999-12-31")]
    [InlineData("from=9998-12-31&to=9998-12-31")]
    [InlineData("from=0002-01-01&to=9998-12-31")]
    [InlineData("from=2026-02-30")]
    [InlineData("from=2025-12-31&to=2025-01-01")]
    [InlineData("by=Nobody&from=%3Cscript%3E")]
    public async Task Days_that_cannot_be_counted_are_told_and_cost_nothing(string query)
    {
        using var chief = await _portal.SignInAsync("chief@news.example", Token, new Grant(_main!.EditionId, Role.ChiefEditor));

        await chief.OpenAsync($"/admin/statistics?{query}", Token);

        Assert.Equal(HttpStatusCode.OK, chief.Status);
    }

    [Fact]
    public async Task Figures_of_another_edition_are_not_shown()
    {
        using var chief = await _portal.SignInAsync("chief@news.example", Token, new Grant(_main!.EditionId, Role.ChiefEditor));

        await chief.OpenAsync("/admin/statistics?edition=js", Token);

        Assert.Equal(HttpStatusCode.NotFound, chief.Status);
    }
}
