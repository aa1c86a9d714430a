using System.Net;
using AngleSharp.Html.Dom;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Pages;

public sealed class PagingTests(PagingPortal portal) : IClassFixture<PagingPortal>
{
    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition_and_the_last_has_no_next()
    {
        var pages = await FollowAsync("/people/lin-wan", "next");

        Assert.Equal([30, 30, 5], pages.Select(page => PagingPortal.Titles(page).Count).ToList());
        Assert.Equal(Enumerable.Range(1, 65).Reverse().Select(PagingPortal.Title).ToList(), pages.SelectMany(PagingPortal.Titles).ToList());
    }

    [Fact]
    public async Task The_way_back_shows_the_same_pages()
    {
        var forward = await FollowAsync("/people/lin-wan", "next");
        var back = await FollowAsync(PagingPortal.Link(forward[1], "next")!, "prev");

        Assert.Equal(Enumerable.Reverse(forward).Select(PagingPortal.Titles).ToList(), back.Select(PagingPortal.Titles).ToList());
    }

    [Fact]
    public async Task Links_in_the_page_and_in_its_head_agree()
    {
        using var first = await portal.ReadAsync("/people/lin-wan");
        using var second = await portal.ReadAsync(PagingPortal.Link(first, "next")!);

        foreach (var relation in new[] { "next", "prev" })
        {
            Assert.Equal(
                PortalFactory.Address + PagingPortal.Link(second, relation), second.QuerySelector($"head link[rel={relation}]")?.GetAttribute("href"));
        }
    }

    [Fact]
    public async Task The_first_page_has_no_previous()
    {
        using var page = await portal.ReadAsync("/people/lin-wan");

        Assert.Empty(page.QuerySelectorAll("[rel=prev]"));
    }

    [Fact]
    public async Task A_page_between_lists_in_the_archive_stays_in_its_day()
    {
        using var first = await portal.ReadAsync("/archive/2025/11/07");

        Assert.Equal(30, PagingPortal.Titles(first).Count);
        Assert.StartsWith("/archive/2025/11/07?before=", PagingPortal.Link(first, "next"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?before=garbage")]
    [InlineData("?before=")]
    [InlineData("?before=zz-1")]
    [InlineData("?before=8dd0-99999999999999")]
    [InlineData("?before=fffffffffffffffff-1")]
    [InlineData("?before=-1")]
    [InlineData("?after=garbage")]
    [InlineData("?before=%00")]
    // One that can be, with nothing behind it.
    [InlineData("?before=1-1")]
    public async Task What_cannot_be_a_key_is_not_found(string query)
    {
        using var client = portal.Factory.CreateClient();
        using var response = await client.GetAsync("/people/lin-wan" + query, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("?page=7")]
    [InlineData("?page.before=7&page=1")]
    public async Task What_names_no_key_shows_the_first_page(string query)
    {
        using var first = await portal.ReadAsync("/people/lin-wan");
        using var page = await portal.ReadAsync("/people/lin-wan" + query);

        Assert.Equal(PagingPortal.Titles(first), PagingPortal.Titles(page));
    }

    private async Task<List<IHtmlDocument>> FollowAsync(string address, string relation)
    {
        var pages = new List<IHtmlDocument>();
        for (string? next = address; next is not null; next = PagingPortal.Link(pages[^1], relation))
        {
            pages.Add(await portal.ReadAsync(next));
        }

        return pages;
    }
}
