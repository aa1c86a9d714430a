using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Portal.Stories;
using Portal.Text;
using Portal.Web.Facts;
using Portal.Web.StructuredData;
using Portal.Web.Views;

namespace Portal.Web.Api;

/// <summary>An article in ninjs 3.1, the IPTC's form of news in JSON (iptc.org/std/ninjs).</summary>
internal static class Ninjs
{
    public const string Version = "3.1";
    public const string Schema = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#";

    private const string MachineMade = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";

    /// <summary>Never inside a page, so that only what JSON itself asks for is escaped.</summary>
    public static JsonSerializerOptions Plain { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="frame">That of the article's edition and section.</param>
    public static JsonObject Of(ArticleFacts article, PageFrame frame)
    {
        var item = Properties(
            ("standard", Properties(("name", "ninjs"), ("version", Version), ("schema", Schema))),
            ("uri", article.Url),
            ("type", "text"),
            ("representationType", "full"),
            ("pubStatus", "usable"),
            ("firstCreated", article.PublishedAt.ToRfc3339()),
            ("versionCreated", article.ModifiedAt.ToRfc3339()),
            ("language", article.Language),
            ("by", Node.Text(string.Join(", ", article.Authors.Select(author => author.Name)))),
            ("copyrightHolder", article.Source.Name),
            ("copyrightNotice", article.CopyrightNotice));
        Add(item, "headlines", Node.List([Text("main", "text/plain", article.Title)]));
        Add(item, "descriptions", Node.List(Descriptions(article)));
        Add(item, "bodies", Node.List([Body(article, frame)]));
        Add(item, "people", Node.List(article.People.Select(Person)));
        Add(item, "subjects", Node.List(Subjects(article)));
        Add(item, "events", Node.List(Happening(article.Event)));
        Add(item, "infoSources", Node.List([Properties(("name", article.Source.Name), ("role", "source"), ("uri", UriOf(article.SourceUrl)))]));
        Add(item, "associations", Node.List([.. article.Photos.Select(Picture), .. Original(article)]));
        Add(item, "trustIndicators", Node.List(Policies.Of(frame.Site)
            .Select(policy => Properties(("title", policy.Page.Title), ("href", frame.Absolute(policy.Page.Path))))));
        Add(item, "rightsInfo", frame.Site.AboutPages.FirstOrDefault(about => about.Slug == Policies.Usage) is { } usage
            ? Properties(("linkedRights", frame.Absolute(usage.Path)))
            : null);
        return item;
    }

    private static IEnumerable<JsonNode> Descriptions(ArticleFacts article) =>
    [
        .. article.Summary.Length > 0 ? new[] { Text("summary", "text/plain", article.Summary) } : [],
        .. article.Dateline is { Length: > 0 } dateline ? new[] { Text("dateline", "text/plain", dateline) } : [],
        .. article.Corrections.Select(correction => Text("correction", "text/plain", WellFormed.Of(correction.Text))),
    ];

    private static JsonObject Body(ArticleFacts article, PageFrame frame)
    {
        var body = Text("main", "text/html", article.Content(frame));
        body["wordCount"] = article.WordCount;
        return body;
    }

    private static JsonObject Person(PersonFacts person) => Properties(
        ("name", person.Name), ("rel", RoleOf(person.Role)), ("uri", person.Url));

    private static string RoleOf(CreditRole role)
    {
        var name = role.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static IEnumerable<JsonNode> Subjects(ArticleFacts article) =>
    [
        .. article.Sections.Select(name => Properties(("name", name), ("rel", "section"))),
        .. article.Keywords.Select(name => Properties(("name", name), ("rel", "keyword"))),
    ];

    private static IEnumerable<JsonNode> Happening(StoryEvent? happening) =>
        happening?.Place is { Length: > 0 } place ? [Properties(("name", WellFormed.Of(place)), ("rel", "place"))] : [];

    private static JsonObject Picture(PhotoFacts photo, int index)
    {
        var picture = Properties(
            ("name", $"picture-{index + 1}"),
            ("rel", "picture"),
            ("uri", photo.Whole.Url),
            ("type", "picture"),
            ("by", photo.Creator.Length > 0 ? Node.Text(photo.Creator) : Node.Text(photo.Credit)),
            ("copyrightNotice", Node.Text(photo.Copyright)),
            ("usageTerms", Node.Text(photo.Terms)));
        Add(picture, "descriptions", Node.List(
        [
            .. photo.Caption.Length > 0 ? new[] { Text("caption", "text/plain", photo.Caption) } : [],
            .. photo.Alt.Length > 0 ? new[] { Text("alternative", "text/plain", photo.Alt) } : [],
            .. photo.Credit.Length > 0 ? new[] { Text("credit", "text/plain", photo.Credit) } : [],
        ]));
        Add(picture, "renditions", Node.List(
            photo.Shapes.Prepend(photo.Whole).DistinctBy(file => file.Url, StringComparer.Ordinal).Select((file, number) => Rendition(file, number == 0 ? "main" : $"shape-{number}"))));
        Add(picture, "digitalSourceType", photo.IsAiGenerated ? Properties(("uri", MachineMade)) : null);
        return picture;
    }

    private static JsonObject Rendition(PictureFacts file, string name) => Properties(
        ("name", name), ("href", file.Url), ("contentType", PictureFacts.MediaType), ("width", file.Width), ("height", file.Height));

    private static IEnumerable<JsonNode> Original(ArticleFacts article) =>
        UriOf(article.OriginalUrl) is { } original ? [Properties(("name", "original"), ("rel", "isBasedOn"), ("uri", original))] : [];

    private static string? UriOf(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.AbsoluteUri : null;

    private static JsonObject Text(string role, string contentType, string value) =>
        Properties(("role", role), ("contentType", contentType), ("value", value));

    private static JsonObject Properties(params ReadOnlySpan<(string Name, JsonNode? Value)> properties)
    {
        var node = new JsonObject();
        foreach (var (name, value) in properties)
        {
            Add(node, name, value);
        }

        return node;
    }

    private static void Add(JsonObject node, string name, JsonNode? value)
    {
        if (value is not null)
        {
            node[name] = value;
        }
    }
}
