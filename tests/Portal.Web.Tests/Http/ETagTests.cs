using System.Net;
using System.Net.Http.Headers;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Http;

public sealed class ETagTests(ReadersPortal portal)
{
    public static TheoryData<PageKind> Kinds => [.. Enum.GetValues<PageKind>().Where(kind => FilledPortal.StatusOf(kind) == HttpStatusCode.OK)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Who_has_the_page_gets_304_without_body(PageKind kind)
    {
        using var first = await portal.GetAsync(kind);
        using var again = await AskAsync(portal.AddressOf(kind), first.Headers.ETag!);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(Token));
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Equal("no-cache", again.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Who_has_another_page_gets_the_whole_one()
    {
        using var other = await portal.GetAsync(PageKind.Home);
        using var response = await AskAsync(portal.AddressOf(PageKind.Article), other.Headers.ETag!);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync(Token));
    }

    [Fact]
    public async Task A_weak_form_of_the_tag_and_a_star_are_known_too()
    {
        using var first = await portal.GetAsync(PageKind.Home);
        using var weak = await AskAsync("/", new EntityTagHeaderValue(first.Headers.ETag!.Tag, isWeak: true));
        using var star = await AskAsync("/", EntityTagHeaderValue.Any);

        Assert.Equal(HttpStatusCode.NotModified, weak.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, star.StatusCode);
    }

    [Fact]
    public async Task The_same_page_has_the_same_tag()
    {
        using var first = await portal.GetAsync(PageKind.Home);
        using var second = await portal.GetAsync(PageKind.Home);

        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
    }

    [Theory]
    [InlineData(PageKind.NotFound)]
    [InlineData(PageKind.Gone)]
    public async Task What_is_no_page_has_no_tag(PageKind kind)
    {
        using var response = await portal.GetAsync(kind);

        Assert.Null(response.Headers.ETag);
    }

    [Fact]
    public async Task The_style_sheet_is_named_by_its_content_and_keeps_its_own_tag()
    {
        using var page = await portal.ReadAsync(PageKind.Home);
        var address = page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;

        using var first = await portal.Client.GetAsync(address, Token);
        using var again = await AskAsync(address, first.Headers.ETag!);

        Assert.Matches(@"^/css/portal\.[a-z0-9]{10}\.css$", address);
        Assert.Equal("text/css", first.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task The_style_sheet_is_sent_compressed_to_who_takes_it()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/css/portal.css");
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        using var response = await portal.Client.SendAsync(request, Token);

        Assert.Equal(["gzip"], response.Content.Headers.ContentEncoding.ToList());
        Assert.Equal(response.Content.Headers.ContentLength, (await response.Content.ReadAsByteArrayAsync(Token)).LongLength);
    }

    private async Task<HttpResponseMessage> AskAsync(string path, EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(tag);
        return await portal.Client.SendAsync(request, Token);
    }
}
