using System.Net;
using System.Net.Http.Headers;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Http;

public sealed class MediaTests(ReadersPortal portal)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_photo_is_a_jpeg_that_never_changes()
    {
        using var response = await portal.Client.GetAsync(await PhotoAsync(), Token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("image/jpeg", response.Content.Headers.ContentType?.ToString());
        Assert.Contains("immutable", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_carries_the_headers_of_every_answer()
    {
        using var response = await portal.Client.GetAsync(await PhotoAsync(), Token);

        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options").ToList());
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
        Assert.True(response.Headers.Contains("Strict-Transport-Security"));
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    /// <summary>Readers of feeds and partners embed photos, also where there is no such photo any more; pages are nobody else's to embed.</summary>
    [Fact]
    public async Task Other_sites_may_show_a_photo_and_nothing_else()
    {
        var photo = await PhotoAsync();

        Assert.Equal("cross-origin", await PolicyAsync(photo));
        Assert.Equal("cross-origin", await PolicyAsync(photo, HttpMethod.Head));
        Assert.Equal("cross-origin", await PolicyAsync($"{photo}x"));
        foreach (var path in new[] { "/", "/feed.xml", "/sitemap.xml", "/robots.txt", "/admin/", "/mediax", "/nowhere" })
        {
            Assert.Equal("same-origin", await PolicyAsync(path));
        }
    }

    [Fact]
    public async Task HEAD_of_a_photo_equals_GET()
    {
        var photo = await PhotoAsync();
        using var get = await portal.Client.GetAsync(photo, Token);
        using var request = new HttpRequestMessage(HttpMethod.Head, photo);
        using var head = await portal.Client.SendAsync(request, Token);

        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Headers.ToString(), head.Headers.ToString());
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
    }

    [Fact]
    public async Task Who_has_the_photo_gets_304_without_body()
    {
        var photo = await PhotoAsync();
        using var first = await portal.Client.GetAsync(photo, Token);
        using var request = new HttpRequestMessage(HttpMethod.Get, photo);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await portal.Client.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(Token));
    }

    [Fact]
    public async Task A_part_of_a_photo_may_be_asked_for()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, await PhotoAsync());
        request.Headers.Range = new RangeHeaderValue(0, 9);
        using var response = await portal.Client.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.PartialContent, response.StatusCode);
        Assert.Equal(10, (await response.Content.ReadAsByteArrayAsync(Token)).Length);
    }

    [Theory]
    [InlineData("481.jpg")]
    [InlineData("0.jpg")]
    [InlineData("-480.jpg")]
    [InlineData("99999999999.jpg")]
    [InlineData("480.png")]
    [InlineData("original")]
    public async Task What_is_no_rendition_answers_404_with_a_page(string name)
    {
        var photo = await PhotoAsync();

        using var response = await portal.Client.GetAsync($"{photo[..photo.LastIndexOf('/')]}/{name}", Token);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
    }

    private async Task<string> PolicyAsync(string path, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        using var response = await portal.Client.SendAsync(request, Token);
        return Assert.Single(response.Headers.GetValues("Cross-Origin-Resource-Policy"));
    }

    private async Task<string> PhotoAsync()
    {
        using var page = await portal.ReadAsync(PageKind.Article);
        return page.QuerySelector(".text img")!.GetAttribute("src")!;
    }
}
