using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Portal.Links;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Feeds;

/// <summary>RSS, Atom and JSON Feed of every list that has one.</summary>
public sealed class FeedTests(ReadersPortal portal)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Media = "http://search.yahoo.com/mrss/";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <summary>Pages whose lists are fed.</summary>
    private static readonly PageKind[] Fed =
    [
        PageKind.Home, PageKind.EditionHome, PageKind.EnglishHome, PageKind.Section, PageKind.NestedSection, PageKind.EmptySection, PageKind.EnglishSection,
        PageKind.Person, PageKind.Tag, PageKind.Topic, PageKind.EmptyTopic,
    ];

    public static TheoryData<PageKind, FeedFormat> Feeds
    {
        get
        {
            var feeds = new TheoryData<PageKind, FeedFormat>();
            foreach (var (kind, format) in Fed.SelectMany(kind => FeedFormats.All.Select(format => (kind, format))))
            {
                feeds.Add(kind, format);
            }

            return feeds;
        }
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Feeds))]
    public async Task A_feed_answers_under_the_page_of_its_list_and_the_page_names_it(PageKind kind, FeedFormat format)
    {
        var path = Paths.Feed(portal.AddressOf(kind), format);
        using var response = await portal.Client.GetAsync(path, Token);
        using var page = await portal.ReadAsync(kind);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal($"{format.MediaType()}; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(PortalFactory.Address + path, page.QuerySelector($"link[rel=alternate][type='{format.MediaType()}']")?.GetAttribute("href"));
    }

    [Theory]
    [MemberData(nameof(Feeds))]
    public async Task A_parser_finds_the_stories_of_the_list_newest_first(PageKind kind, FeedFormat format)
    {
        using var page = await portal.ReadAsync(kind);

        var items = FeedReading.Read(format, await portal.Client.GetByteArrayAsync(Paths.Feed(portal.AddressOf(kind), format), Token));

        Assert.Equal(items.OrderByDescending(item => item.Published).Select(item => item.Url).ToList(), items.Select(item => item.Url).ToList());
        Assert.Equal(kind is PageKind.EmptySection or PageKind.EmptyTopic, items.Count == 0);
        Assert.True(items.Count <= 50);
        Assert.All(items, item => Assert.StartsWith($"{PortalFactory.Address}/news/", item.Url, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_feed_holds_the_newest_fifty()
    {
        var items = FeedReading.Read(FeedFormat.Rss, await portal.Client.GetByteArrayAsync("/feed.xml", Token));

        Assert.Equal(50, items.Count);
    }

    /// <summary>What the page says and what the feed says of the same text differ only in that addresses are absolute.</summary>
    [Theory]
    [InlineData(FeedFormat.Rss)]
    [InlineData(FeedFormat.Atom)]
    [InlineData(FeedFormat.Json)]
    public async Task The_text_is_whole_and_every_address_in_it_absolute(FeedFormat format)
    {
        using var page = await portal.ReadAsync(PageKind.Article);
        var items = FeedReading.Read(format, await portal.Client.GetByteArrayAsync(Paths.Feed("/nengyuan/", format), Token));

        using var content = await new HtmlParser().ParseDocumentAsync(
            items.Single(item => item.Url == PortalFactory.Address + portal.AddressOf(PageKind.Article)).Content, Token);
        var addresses = content.QuerySelectorAll("[href], [src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!)
            .Concat(content.QuerySelectorAll("[srcset]").SelectMany(element => element.GetAttribute("srcset")!.Split(", "))).ToList();

        Assert.Equal(page.QuerySelector(".text")!.TextContent.Trim(), content.Body!.TextContent.Trim());
        Assert.True(addresses.Count > 10);
        Assert.All(addresses, address => Assert.StartsWith("https://", address, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rss_says_who_wrote_it_where_it_comes_from_and_whose_the_photos_are()
    {
        var rss = XDocument.Parse(await portal.Client.GetStringAsync("/nengyuan/feed.xml", Token));

        var item = rss.Descendants("item").Single(one => one.Element("link")!.Value == PortalFactory.Address + portal.AddressOf(PageKind.Article));
        var photo = item.Elements(Media + "content").First();

        Assert.Equal(["林晚", "陆一鸣"], item.Elements(DublinCore + "creator").Select(creator => creator.Value).ToList());
        Assert.Equal("山河网", item.Element("source")!.Value);
        Assert.Equal("https://source.example/", item.Element("source")!.Attribute("url")!.Value);
        Assert.Equal(item.Element("link")!.Value, item.Element("guid")!.Value);
        Assert.Equal("Fri, 07 Nov 2025 10:11:07 +0800", item.Element("pubDate")!.Value);
        Assert.Equal(["能源", "沿海新能源", "风电"], item.Elements("category").Select(category => category.Value).ToList());
        Assert.Equal("image/jpeg", photo.Attribute("type")!.Value);
        Assert.Equal("青屿发展中心供图", photo.Element(Media + "credit")!.Value);
        Assert.Equal("傍晚的青屿海上风电场。", photo.Element(Media + "description")!.Value);
        Assert.Equal($"{PortalFactory.Address}/nengyuan/feed.xml", rss.Root!.Element("channel")!.Element(Atom + "link")!.Attribute("href")!.Value);
        Assert.Equal("zh-cn", rss.Root.Element("channel")!.Element("language")!.Value);
    }

    [Fact]
    public async Task A_correction_stands_over_the_text()
    {
        var items = FeedReading.Read(FeedFormat.Json, await portal.Client.GetByteArrayAsync("/nengyuan/feed.json", Token));

        var content = items.Single(item => item.Url == PortalFactory.Address + portal.AddressOf(PageKind.CorrectedArticle)).Content;

        Assert.StartsWith("<p><strong>更正</strong> 首段人数有误，应为三千二百人。</p>", content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/feed.xml")]
    [InlineData("/atom.xml")]
    [InlineData("/js/feed.xml")]
    [InlineData("/nengyuan/atom.xml")]
    [InlineData("/people/lin-wan/feed.xml")]
    [InlineData("/topics/kong-huati/atom.xml")]
    public async Task The_feedparser_of_npm_reads_what_the_readers_of_net_read(string path)
    {
        var bytes = await portal.Client.GetByteArrayAsync(path, Token);
        var mine = FeedReading.Read(FeedFormat.Rss, bytes);

        var theirs = JsonDocument.Parse(await NodeParser.RunAsync("feed.cjs", bytes)).RootElement;

        Assert.Equal(PortalFactory.Address + path, theirs.GetProperty("self").GetString());
        Assert.Equal(
            mine.Select(item => (item.Url, item.Url, item.Title, item.Published.ToUniversalTime(), item.Content)).ToList(),
            theirs.GetProperty("items").EnumerateArray().Select(item => (
                item.GetProperty("link").GetString()!, item.GetProperty("guid").GetString()!, item.GetProperty("title").GetString()!,
                item.GetProperty("published").GetDateTimeOffset().ToUniversalTime(), item.GetProperty("content").GetString()!)).ToList());
    }

    [Theory]
    [InlineData("/FEED.XML", "/feed.xml")]
    [InlineData("/Nengyuan/Atom.xml", "/nengyuan/atom.xml")]
    [InlineData("/people/LIN-WAN/feed.json", "/people/lin-wan/feed.json")]
    [InlineData("/feed.xml?before=1-1", "/feed.xml")]
    public async Task Another_spelling_leads_there_in_one_hop(string path, string target)
    {
        using var response = await portal.Client.GetAsync(path, Token);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(target, response.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/nowhere/feed.xml")]
    [InlineData("/people/nobody/feed.xml")]
    [InlineData("/tags/nothing/atom.xml")]
    [InlineData("/topics/nothing/feed.json")]
    [InlineData("/news/feed.xml")]
    public async Task A_list_that_is_not_there_has_no_feed(string path)
    {
        using var response = await portal.Client.GetAsync(path, Token);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_hub_is_named_where_there_is_one()
    {
        await using var other = new PortalFactory { Settings = { ["WebSub:Hub"] = "https://hub.example/" } };
        await other.Newsroom.AddEditionAsync(token: Token);
        await other.RefreshAsync(Token);
        using var client = other.CreateClient();

        using var rss = await client.GetAsync("/feed.xml", Token);
        var json = FeedReading.Json(await client.GetByteArrayAsync("/feed.json", Token));
        using var without = await portal.Client.GetAsync("/feed.xml", Token);

        Assert.Equal($"<https://hub.example/>; rel=\"hub\", <{PortalFactory.Address}/feed.xml>; rel=\"self\"", string.Join(", ", rss.Headers.GetValues("Link")));
        Assert.Contains("""<atom:link rel="hub" href="https://hub.example/" />""", await rss.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Equal("https://hub.example/", json.GetProperty("hubs")[0].GetProperty("url").GetString());
        Assert.False(without.Headers.Contains("Link"));
    }
}
