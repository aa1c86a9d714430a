using System.Net;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Http;

/// <summary>One page, one address: any other spelling leads there in one hop.</summary>
public sealed class CanonicalAddressTests(ReadersPortal portal)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/keji", "/keji/")]
    [InlineData("/KEJI/", "/keji/")]
    [InlineData("/keji/HangTian", "/keji/hangtian/")]
    [InlineData("/keji//", "/keji/")]
    [InlineData("/js", "/js/")]
    [InlineData("/JS/Minsheng/", "/js/minsheng/")]
    [InlineData("/people/lin-wan/", "/people/lin-wan")]
    [InlineData("/People/lin-wan", "/people/lin-wan")]
    [InlineData("/people/Lin-Wan", "/people/lin-wan")]
    [InlineData("/sources/SHANHE-WANG", "/sources/shanhe-wang")]
    [InlineData("/tags/Tushuguan", "/tags/tushuguan")]
    [InlineData("/topics/YANHAI/", "/topics/yanhai")]
    [InlineData("/about/Women", "/about/women")]
    [InlineData("/corrections/", "/corrections")]
    [InlineData("/Corrections", "/corrections")]
    [InlineData("//tags/tushuguan", "/tags/tushuguan")]
    [InlineData("///keji/", "/keji/")]
    [InlineData("/feed.xml/", "/feed.xml")]
    [InlineData("/Keji/Atom.XML/", "/keji/atom.xml")]
    [InlineData("/people/lin-wan/feed.json/", "/people/lin-wan/feed.json")]
    [InlineData("/archive/2025/11/7", "/archive/2025/11/07")]
    [InlineData("/archive/2025/011/07/", "/archive/2025/11/07")]
    [InlineData("/js/archive/2025/11/7", "/js/archive/2025/11/07")]
    [InlineData("/JS/archive/2025/11/07", "/js/archive/2025/11/07")]
    public async Task Another_spelling_of_a_list_leads_to_its_address(string spelling, string address) =>
        await AssertLeadsAsync(spelling, address);

    [Theory]
    [InlineData("/news/{0}.html")]
    [InlineData("/news/{0}")]
    [InlineData("/news/2025/1107/{0}")]
    [InlineData("/news/2025/1107/{0}/")]
    [InlineData("/news/1999/0101/{0}.html")]
    [InlineData("/news/2025/1107/{0}.HTML")]
    [InlineData("/News/2025/1107/{0}.html")]
    [InlineData("/news/2025/1107/{0}.shtml")]
    [InlineData("/news/2025/1107/0{0}.html")]
    [InlineData("/news/some/title/{0}.html")]
    [InlineData("/news/2025/1107/{0}/amp")]
    [InlineData("/news/2025/1107/{0}.html/amp/")]
    [InlineData("/news/{0}/AMP")]
    [InlineData("/news//2025/1107/{0}.html")]
    [InlineData("//news/2025/1107/{0}.html")]
    [InlineData("/news/2025/1107/{0}.html%20")]
    [InlineData("/news/2025/1107/{0}.html.")]
    public async Task Another_spelling_of_an_article_leads_to_its_address(string format)
    {
        var address = portal.AddressOf(PageKind.Article);
        var id = address.Split('/')[^1].Split('.')[0];

        await AssertLeadsAsync(format.Replace("{0}", id, StringComparison.Ordinal), address);
    }

    [Fact]
    public async Task Another_spelling_of_a_withdrawn_article_leads_to_its_notice()
    {
        var address = portal.AddressOf(PageKind.Gone);
        var id = address.Split('/')[^1].Split('.')[0];

        using var response = await portal.Client.GetAsync($"/news/{id}", Token);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(address, response.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("//elsewhere.example/keji/")]
    [InlineData("/\\elsewhere.example/keji/")]
    [InlineData("/keji//elsewhere.example")]
    [InlineData("//elsewhere.example/%2e%2e")]
    public async Task No_address_leads_to_another_host(string path)
    {
        using var response = await portal.Client.SendAsync(
            new HttpRequestMessage(HttpMethod.Get, new Uri(PortalFactory.Address + path)), Token);

        Assert.DoesNotContain("elsewhere", response.Headers.Location?.OriginalString ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_query_of_a_list_survives_the_hop()
    {
        using var response = await portal.Client.GetAsync("/shehui?before=1-1", Token);

        Assert.Equal("/shehui/?before=1-1", response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_query_that_means_nothing_changes_nothing()
    {
        using var plain = await portal.GetAsync(PageKind.Article);
        using var response = await portal.Client.GetAsync(portal.AddressOf(PageKind.Article) + "?utm_source=x&a[]=1&=&%", Token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(plain.Headers.ETag, response.Headers.ETag);
    }

    private async Task AssertLeadsAsync(string spelling, string address)
    {
        using var response = await portal.Client.GetAsync(new Uri(PortalFactory.Address + spelling), Token);
        using var target = await portal.Client.GetAsync(response.Headers.Location, Token);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(address, response.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, target.StatusCode);
    }
}
