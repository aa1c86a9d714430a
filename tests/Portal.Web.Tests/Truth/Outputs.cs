using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Portal.Links;
using Portal.Web.Tests.Api;
using Portal.Web.Tests.Feeds;
using Portal.Web.Tests.StructuredData;
using Xunit;

namespace Portal.Web.Tests.Truth;

/// <summary>Everything that a portal says of its articles to machines and readers, by its address.</summary>
internal sealed class Outputs(HttpClient client)
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";

    /// <summary>Chinese and English.</summary>
    private static readonly string[] VisibleForms = ["yyyy-MM-dd HH:mm:sszzz", "MMM d, yyyy HH:mm:sszzz"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>What the page says: in print, in its head and in its structured data.</summary>
    public async Task<IReadOnlyList<Said>> PageAsync(string url)
    {
        using var page = await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(url, Token), Token);
        var article = GraphTests.Find(page, "NewsArticle");
        string Text(string name) => article.GetProperty(name).GetString()!;
        var printed = page.QuerySelector("time#pubtime_baidu")!;
        return
        [
            new Said("print", Canonical(page), page.QuerySelector("h1")!.TextContent, Instant(printed.GetAttribute("datetime")!), Updated(page)),
            new Said(
                "visible time", Canonical(page), Title: null,
                DateTimeOffset.ParseExact(printed.TextContent + printed.GetAttribute("datetime")![^6..], VisibleForms, CultureInfo.InvariantCulture, DateTimeStyles.None), Modified: null),
            new Said("head", Meta(page, "og:url"), Meta(page, "og:title"), Instant(Meta(page, "article:published_time")), Instant(Meta(page, "article:modified_time"))),
            new Said("json-ld", Text("url"), Text("headline"), Instant(Text("datePublished")), Instant(Text("dateModified"))),
            new Said("json-ld page", article.GetProperty("mainEntityOfPage").GetProperty("@id").GetString()!, Title: null, Published: null, Modified: null),
        ];
    }

    /// <summary>What programs are told of one article.</summary>
    public async Task<Said> ApiAsync(int articleId) => Of("api", JsonDocument.Parse(await client.GetStringAsync(Paths.ApiArticle(articleId), Token)).RootElement);

    /// <summary>The same as a news item of NewsML-G2, which keeps the rules.</summary>
    public async Task<Said> NewsItemAsync(int articleId)
    {
        var item = NewsItemRules.Read(await client.GetStringAsync(Paths.ApiNewsItem(articleId), Token));
        string Text(string name) => item.Descendants(NewsItemRules.G2 + name).First().Value;
        return new Said("news item", item.Attribute("guid")!.Value, Text("headline"), Instant(Text("firstCreated")), Instant(Text("versionCreated")));
    }

    /// <summary>What programs are told of an edition.</summary>
    public async Task<IReadOnlyList<Said>> ApiListAsync(string edition)
    {
        var said = new List<Said>();
        for (var next = $"{Paths.ApiArticles}?edition={edition}"; next is not null;)
        {
            var part = JsonDocument.Parse(await client.GetStringAsync(next, Token)).RootElement;
            said.AddRange(part.GetProperty("items").EnumerateArray().Select(item => Of("api list", item)));
            next = part.TryGetProperty("next", out var more) ? more.GetString() : null;
        }

        return said;
    }

    private static Said Of(string by, JsonElement item) => new(
        by, item.GetProperty("uri").GetString()!, item.GetProperty("headlines")[0].GetProperty("value").GetString(),
        Instant(item.GetProperty("firstCreated").GetString()!), Instant(item.GetProperty("versionCreated").GetString()!));

    /// <param name="list">Path of the list's page.</param>
    public async Task<IReadOnlyList<Said>> FeedAsync(string list, FeedFormat format) =>
    [
        .. FeedReading.Read(format, await client.GetByteArrayAsync(Paths.Feed(list, format), Token))
            .Select(item => new Said($"{format} of {list}", item.Url, item.Title, item.Published, item.Modified)),
    ];

    public async Task<IReadOnlyList<Said>> SitemapsAsync()
    {
        var said = new List<Said>();
        foreach (var part in Locations(await XmlAsync("/sitemap.xml")).Where(part => part.Contains("/20", StringComparison.Ordinal)))
        {
            said.AddRange((await XmlAsync(part)).Root!.Elements().Select(url => new Said(
                "sitemap", url.Element(Sitemap + "loc")!.Value, Title: null, Published: null, Instant(url.Element(Sitemap + "lastmod")!.Value))));
        }

        return said;
    }

    public async Task<IReadOnlyList<Said>> NewsAsync() =>
    [
        .. (await XmlAsync("/sitemaps/news.xml")).Root!.Elements().Select(url => new Said(
            "news sitemap", url.Element(Sitemap + "loc")!.Value, url.Descendants(News + "title").Single().Value,
            Instant(url.Descendants(News + "publication_date").Single().Value), Modified: null)),
    ];

    private static List<string> Locations(XDocument sitemap) => [.. sitemap.Root!.Elements().Select(entry => entry.Element(Sitemap + "loc")!.Value)];

    private async Task<XDocument> XmlAsync(string address) => XDocument.Parse(await client.GetStringAsync(address, Token));

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static DateTimeOffset? Updated(IHtmlDocument page) =>
        page.QuerySelector(".byline__updated time")?.GetAttribute("datetime") is { } text ? Instant(text) : null;

    private static string Canonical(IHtmlDocument page) => page.QuerySelector("link[rel=canonical]")!.GetAttribute("href")!;

    private static string Meta(IHtmlDocument page, string property) => page.QuerySelector($"meta[property='{property}']")!.GetAttribute("content")!;
}
