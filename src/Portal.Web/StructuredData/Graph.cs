using System.Globalization;
using System.Text.Json.Nodes;
using Portal.Links;
using Portal.Reading;
using Portal.Text;
using Portal.Web.Facts;
using Portal.Web.Search;
using Portal.Web.Views;

namespace Portal.Web.StructuredData;

/// <summary>What a page is, in the words of schema.org, as one graph: the page, the way to it, the site and who publishes it.</summary>
public static class Graph
{
    public const string Context = "https://schema.org";

    // What stands for a reader's words in the address of a search.
    private const string SearchTerms = "search_term_string";

    /// <returns>Null for pages that are no content of their own.</returns>
    public static SafeHtml? Of(IPage page)
    {
        if (page.CanonicalPath is not { } path || page.Describe() is not { } described)
        {
            return null;
        }

        var frame = page.Frame;
        var nodes = Node.List([described, Breadcrumb(page, frame.Absolute(path)), Site(frame), Publisher(frame)]);
        return ScriptJson.Write(new JsonObject { ["@context"] = Context, ["@graph"] = nodes });
    }

    public static string SiteId(PageFrame frame) => frame.Absolute("/#site");

    public static string PublisherId(PageFrame frame) => frame.Absolute("/#publisher");

    /// <summary>A page of any kind.</summary>
    public static JsonObject Page(IPage page, string type, params ReadOnlySpan<(string Name, JsonNode? Value)> properties)
    {
        var url = page.Frame.Absolute(page.CanonicalPath!);
        return Node.Of(type,
        [
            ("@id", url),
            ("url", url),
            ("name", Node.Text(WellFormed.Of(page.Title)) ?? page.Frame.MastheadName),
            ("description", Node.Text(page.Description is { } text ? WellFormed.Of(text) : null)),
            ("inLanguage", page.Frame.Language),
            ("isPartOf", Node.Ref(SiteId(page.Frame))),
            ("breadcrumb", page.Crumbs.Count > 0 ? Node.Ref($"{url}#breadcrumb") : null),
            .. properties,
        ]);
    }

    /// <summary>The stories that a page lists, in its order; null for none.</summary>
    public static JsonObject? Items(PageFrame frame, IEnumerable<Card> cards)
    {
        var items = Node.List(cards.DistinctBy(card => card.ArticleId).Select((card, index) => (JsonNode)Node.Of(
            "ListItem",
            ("position", index + 1),
            ("url", frame.Absolute(card.Path)),
            ("name", WellFormed.Of(card.Title)))));
        return items is null ? null : Node.Of("ItemList", ("numberOfItems", items.Count), ("itemListElement", items));
    }

    /// <summary>The same steps as the page shows; the last one is the page and has no address of its own.</summary>
    private static JsonObject? Breadcrumb(IPage page, string url) => page.Crumbs.Count == 0 ? null : Node.Of(
        "BreadcrumbList",
        ("@id", $"{url}#breadcrumb"),
        ("itemListElement", Node.List(page.Crumbs.Select((crumb, index) => (JsonNode)Node.Of(
            "ListItem",
            ("position", index + 1),
            ("name", crumb.Name),
            ("item", crumb.Path is { } path ? page.Frame.Absolute(path) : null))))));

    private static JsonObject Site(PageFrame frame) => Node.Of(
        "WebSite",
        ("@id", SiteId(frame)),
        ("url", frame.Absolute("/")),
        ("name", frame.SiteName),
        ("inLanguage", frame.Site.Main?.Language),
        ("publisher", Node.Ref(PublisherId(frame))),
        ("potentialAction", frame.Site.Main is null ? null : Node.Of(
            "SearchAction",
            ("target", Node.Of("EntryPoint", ("urlTemplate", $"{frame.Absolute(Paths.Search(edition: null))}?{SearchForm.WordsName}={{{SearchTerms}}}"))),
            ("query-input", $"required name={SearchTerms}"))));

    private static JsonObject Publisher(PageFrame frame) => Node.Of(
        "NewsMediaOrganization",
        [
            ("@id", PublisherId(frame)),
            ("name", frame.SiteName),
            ("url", frame.Absolute("/")),
            ("logo", Node.Of("ImageObject", ("url", frame.Absolute("/favicon.svg")))),
            ("telephone", Node.Text(frame.Site.Main?.Hotline)),
            ("email", Node.Text(frame.Site.Main?.Email)),
            .. Policies.Of(frame.Site).Select(policy => (policy.Property, (JsonNode?)frame.Absolute(policy.Page.Path))),
        ]);

    /// <summary>For Baidu alone, which wants Beijing's time without an offset (ziyuan.baidu.com, 时间因子).</summary>
    public static SafeHtml Baidu(ArticleFacts article)
    {
        var block = new JsonObject
        {
            ["@context"] = "https://ziyuan.baidu.com/contexts/cambrian.jsonld",
            ["@id"] = article.Url,
            ["title"] = article.Title,
            ["description"] = article.Summary,
            ["pubDate"] = InBeijing(article.PublishedAt),
            ["upDate"] = InBeijing(article.ModifiedAt),
        };
        if (Node.List(article.Photos.Take(3).Select(photo => (JsonNode)photo.Whole.Url)) is { } images)
        {
            block["images"] = images;
        }

        return ScriptJson.Write(block);
    }

    private static string InBeijing(DateTimeOffset instant) =>
        instant.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
}
