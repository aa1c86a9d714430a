using System.Net;
using Portal.Reading;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Http;

public sealed class OldAddressTests(ReadersPortal portal)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/2019/0131/77.shtml", "/2019/0131/77.shtml")]
    [InlineData("/show.aspx?id=77", "/show.aspx?id=77")]
    [InlineData("/news/old-77.html", "/news/old-77.html")]
    [InlineData("/旧闻/77.html", "/%E6%97%A7%E9%97%BB/77.html")]
    public async Task An_old_address_leads_to_the_story_in_one_hop(string stored, string asked)
    {
        await portal.Factory.Newsroom.AddAsync(new PublishedRedirect(stored, portal.AddressOf(PageKind.Article)), Token);

        using var response = await portal.Client.GetAsync(asked, Token);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(portal.AddressOf(PageKind.Article), response.Headers.Location?.OriginalString);
        Assert.Empty(await response.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task An_old_address_with_another_query_is_not_found()
    {
        await portal.Factory.Newsroom.AddAsync(new PublishedRedirect("/list.aspx?id=78", portal.AddressOf(PageKind.Article)), Token);

        using var response = await portal.Client.GetAsync("/list.aspx?id=79", Token);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
