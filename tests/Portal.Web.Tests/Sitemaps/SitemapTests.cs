using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Xml.Linq;
using System.Xml.Schema;
using Microsoft.Extensions.DependencyInjection;
using Portal.Testing;
using Portal.Web.Caching;
using Xunit;

namespace Portal.Web.Tests.Sitemaps;

public sealed class SitemapTests(ReadersPortal portal)
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";
    private static readonly XNamespace Image = "http://www.google.com/schemas/sitemap-image/1.1";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_sitemap_that_the_index_names_answers_and_fits_the_schema()
    {
        var index = await ReadAsync("/sitemap.xml");
        var parts = Locations(index);

        Assert.Equal(parts.Distinct(StringComparer.Ordinal).ToList(), parts);
        Assert.Contains($"{PortalFactory.Address}/sitemaps/main/2025-11.xml", parts, StringComparer.Ordinal);
        Assert.Contains($"{PortalFactory.Address}/sitemaps/main/2023-11.xml", parts, StringComparer.Ordinal);
        Assert.Contains($"{PortalFactory.Address}/sitemaps/js/2025-11.xml", parts, StringComparer.Ordinal);
        Assert.Contains($"{PortalFactory.Address}/sitemaps/news.xml", parts, StringComparer.Ordinal);
        foreach (var part in parts)
        {
            Assert.NotEmpty(Locations(await ReadAsync(part[PortalFactory.Address.Length..])));
        }
    }

    [Fact]
    public async Task A_month_of_which_search_engines_are_told_nothing_is_not_named()
    {
        await using var other = new PortalFactory();
        var edition = await other.Newsroom.AddEditionAsync(token: Token);
        await other.RefreshAsync(Token);
        await other.Newsroom.PublishAsync(TestStories.Full(), edition, at: new DateTimeOffset(2024, 5, 6, 0, 0, 0, TimeSpan.Zero), token: Token);
        var known = await other.Newsroom.PublishAsync(TestStories.Brief(), edition, at: new DateTimeOffset(2024, 3, 6, 0, 0, 0, TimeSpan.Zero), token: Token);
        using var client = other.CreateClient();

        Assert.Equal(["/sitemaps/main/2024-03.xml"], await MonthsAsync(client), StringComparer.Ordinal);
        await other.Newsroom.WithdrawAsync(known.ArticleId, token: Token);
        Assert.Empty(await MonthsAsync(client));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/sitemaps/main/2024-03.xml", Token)).StatusCode);
    }

    [Fact]
    public async Task The_date_of_a_part_is_when_something_changed_last()
    {
        await using var other = new PortalFactory();
        var edition = await other.Newsroom.AddEditionAsync(token: Token);
        await other.RefreshAsync(Token);
        await other.Newsroom.PublishAsync(TestStories.Brief(), edition, token: Token);
        using var client = other.CreateClient();
        Assert.Null(await DateAsync(client));
        other.Clock.Advance(TimeSpan.FromMinutes(2));
        var date = await DateAsync(client);
        Assert.Equal(other.Clock.GetUtcNow().AddMinutes(-2), date);

        Assert.Equal(HttpStatusCode.NotModified, await SinceAsync(client, date!.Value));
        Assert.Equal(HttpStatusCode.OK, await SinceAsync(client, date.Value.AddSeconds(-1)));
        await other.Newsroom.PublishAsync(TestStories.Brief("另一则"), edition, token: Token);
        Assert.Equal(HttpStatusCode.OK, await SinceAsync(client, date.Value));
    }

    [Fact]
    public async Task The_index_is_there_before_somebody_asks()
    {
        await using var other = new PortalFactory { EnvironmentName = "Production" };
        await other.Newsroom.AddEditionAsync(token: Token);

        var cache = other.Services.GetRequiredService<PageCache>();

        await Patience.UntilAsync(() => Task.FromResult(cache.Find("/sitemap.xml") is { Status: 200 }), Token);
    }

    [Fact]
    public async Task Every_address_of_every_sitemap_answers_and_is_its_own_canonical_address()
    {
        var addresses = new List<string>();
        foreach (var part in Locations(await ReadAsync("/sitemap.xml")))
        {
            addresses.AddRange(Locations(await ReadAsync(part[PortalFactory.Address.Length..])));
        }

        foreach (var address in addresses.Distinct(StringComparer.Ordinal))
        {
            using var page = await portal.ReadAsync(address[PortalFactory.Address.Length..]);
            Assert.Equal(address, page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        }

        Assert.True(addresses.Count > 100, $"{addresses.Count}");
        Assert.DoesNotContain(PortalFactory.Address + portal.AddressOf(PageKind.Gone), addresses, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Lastmod_is_the_last_substantive_change()
    {
        var part = await ReadAsync("/sitemaps/main/2025-11.xml");

        string? Lastmod(PageKind kind) => part.Root!.Elements()
            .Single(url => url.Element(Sitemap + "loc")!.Value == PortalFactory.Address + portal.AddressOf(kind)).Element(Sitemap + "lastmod")?.Value;
        Assert.Equal("2025-11-07T10:11:07+08:00", Lastmod(PageKind.Article));
        Assert.Equal("2025-11-07T10:16:07+08:00", Lastmod(PageKind.CorrectedArticle));
    }

    [Fact]
    public async Task The_photos_of_a_story_stand_with_it()
    {
        var part = await ReadAsync("/sitemaps/main/2025-11.xml");

        var story = part.Root!.Elements().Single(url => url.Element(Sitemap + "loc")!.Value == PortalFactory.Address + portal.AddressOf(PageKind.Article));
        var photos = story.Elements(Image + "image").Select(image => image.Element(Image + "loc")!.Value).ToList();

        Assert.Equal(2, photos.Count);
        foreach (var photo in photos)
        {
            using var response = await portal.Client.GetAsync(photo, Token);
            Assert.Equal("image/jpeg", response.Content.Headers.ContentType?.MediaType);
        }
    }

    [Fact]
    public async Task The_news_sitemap_has_the_stories_of_two_days_with_name_language_time_and_title()
    {
        var news = (await ReadAsync("/sitemaps/news.xml")).Root!.Elements().ToList();

        XElement Story(PageKind kind) => news.Single(url => url.Element(Sitemap + "loc")!.Value == PortalFactory.Address + portal.AddressOf(kind)).Element(News + "news")!;
        Assert.InRange(news.Count, 10, 1000);
        Assert.Equal("山河新闻", Story(PageKind.Article).Element(News + "publication")!.Element(News + "name")!.Value);
        Assert.Equal("zh-cn", Story(PageKind.Article).Element(News + "publication")!.Element(News + "language")!.Value);
        Assert.Equal("en", Story(PageKind.EnglishArticle).Element(News + "publication")!.Element(News + "language")!.Value);
        Assert.Equal("2025-11-07T10:11:07+08:00", Story(PageKind.Article).Element(News + "publication_date")!.Value);
        Assert.Equal("青屿海上风电场全部机组并网(图)", Story(PageKind.Article).Element(News + "title")!.Value);
        Assert.All(news, url => Assert.True(
            TestClock.Start - DateTimeOffset.Parse(url.Descendants(News + "publication_date").Single().Value, System.Globalization.CultureInfo.InvariantCulture) <= TimeSpan.FromHours(48)));
        Assert.DoesNotContain(news, url => url.Element(Sitemap + "loc")!.Value == PortalFactory.Address + portal.AddressOf(PageKind.PlainArticle));
    }

    [Fact]
    public async Task A_part_is_sent_compressed_to_who_takes_it_and_304_to_who_has_it()
    {
        using var plain = await AskAsync("/sitemaps/main/2025-11.xml");
        using var gzip = await AskAsync("/sitemaps/main/2025-11.xml", request => request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip")));
        using var again = await AskAsync("/sitemaps/main/2025-11.xml", request => request.Headers.IfNoneMatch.Add(gzip.Headers.ETag!));
        await using var unpacked = new GZipStream(await gzip.Content.ReadAsStreamAsync(Token), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        await unpacked.CopyToAsync(bytes, Token);

        Assert.Equal(["gzip"], gzip.Content.Headers.ContentEncoding.ToList());
        Assert.Equal(await plain.Content.ReadAsByteArrayAsync(Token), bytes.ToArray());
        Assert.NotEqual(plain.Headers.ETag, gzip.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(["Accept-Encoding"], gzip.Headers.Vary.ToList());
        Assert.Empty(Directory.EnumerateFiles(portal.Factory.DataFolder, "sitemap-*"));
    }

    [Theory]
    [InlineData("/sitemaps/MAIN/2025-11.xml", "/sitemaps/main/2025-11.xml")]
    [InlineData("/SITEMAP.XML", "/sitemap.xml")]
    [InlineData("/sitemap.xml?before=1-1", "/sitemap.xml")]
    public async Task Another_spelling_leads_there_in_one_hop(string path, string target)
    {
        using var response = await AskAsync(path);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(target, response.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/sitemaps/main/2025-10.xml")]
    [InlineData("/sitemaps/main/2025-11-2.xml")]
    [InlineData("/sitemaps/main/2025-13.xml")]
    [InlineData("/sitemaps/main/9999-12.xml")]
    [InlineData("/sitemaps/main/x.xml")]
    [InlineData("/sitemaps/none/2025-11.xml")]
    [InlineData("/sitemaps/news-2.xml")]
    [InlineData("/sitemaps/news-999999999999.xml")]
    [InlineData("/sitemaps/")]
    public async Task What_has_nothing_in_it_is_not_there(string path)
    {
        using var response = await AskAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private async Task<HttpResponseMessage> AskAsync(string path, Action<HttpRequestMessage>? also = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        also?.Invoke(request);
        return await portal.Client.SendAsync(request, Token);
    }

    private async Task<XDocument> ReadAsync(string path)
    {
        using var response = await portal.Client.GetAsync(path, Token);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path}: {response.StatusCode}");
        Assert.Equal("application/xml; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        var sitemap = XDocument.Load(await response.Content.ReadAsStreamAsync(Token));
        sitemap.Validate(SitemapSchema.All, (_, fault) => Assert.Fail($"{path}: {fault.Message}"));
        return sitemap;
    }

    private static async Task<DateTimeOffset?> DateAsync(HttpClient client)
    {
        using var response = await client.GetAsync("/sitemaps/main/2025-11.xml", Token);
        return response.EnsureSuccessStatusCode().Content.Headers.LastModified;
    }

    private static async Task<HttpStatusCode> SinceAsync(HttpClient client, DateTimeOffset date)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sitemaps/main/2025-11.xml");
        request.Headers.IfModifiedSince = date;
        using var response = await client.SendAsync(request, Token);
        return response.StatusCode;
    }

    private static async Task<IReadOnlyList<string>> MonthsAsync(HttpClient client) =>
        [.. Locations(XDocument.Parse(await client.GetStringAsync("/sitemap.xml", Token))).Select(address => new Uri(address).AbsolutePath)
            .Where(path => path.StartsWith("/sitemaps/main/", StringComparison.Ordinal))];

    private static List<string> Locations(XDocument sitemap) => [.. sitemap.Root!.Elements().Select(entry => entry.Element(Sitemap + "loc")!.Value)];
}
