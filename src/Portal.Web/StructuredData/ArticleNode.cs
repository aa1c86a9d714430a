using System.Globalization;
using System.Text.Json.Nodes;
using Portal.Reading;
using Portal.Stories;
using Portal.Text;
using Portal.Web.Facts;
using Portal.Web.Views;

namespace Portal.Web.StructuredData;

/// <summary>An article in the words of schema.org.</summary>
internal static class ArticleNode
{
    private const string MachineMade = "https://schema.org/TrainedAlgorithmicMediaDigitalSource";

    public static JsonObject Of(IPage page, ArticleFacts article)
    {
        var frame = page.Frame;
        return Node.Of(
            "NewsArticle",
            ("@id", $"{article.Url}#article"),
            ("url", article.Url),
            ("mainEntityOfPage", Page(page, article)),
            ("headline", article.Title),
            ("description", Node.Text(article.Summary)),
            ("image", Node.List(article.Photos.SelectMany((photo, index) => index == 0 ? photo.Shapes.Select(shape => Image(photo, shape)) : [Image(photo, photo.Whole)]))),
            ("datePublished", article.PublishedAt.ToRfc3339()),
            ("dateModified", article.ModifiedAt.ToRfc3339()),
            ("author", Node.List(article.Authors.Select(Person)) ?? new JsonArray(Source(article))),
            ("editor", Node.List(article.Editors.Select(Person))),
            ("translator", Node.List(article.Translators.Select(Person))),
            ("contributor", Node.List(article.Contributors.Select(Person))),
            ("publisher", Node.Ref(Graph.PublisherId(frame))),
            ("sourceOrganization", Source(article)),
            ("isBasedOn", article.OriginalUrl),
            ("dateline", Node.Text(article.Dateline)),
            ("copyrightNotice", article.CopyrightNotice),
            ("copyrightYear", article.PublishedAt.Year),
            ("usageInfo", frame.Site.AboutPages.FirstOrDefault(about => about.Slug == Policies.Usage) is { } usage ? frame.Absolute(usage.Path) : null),
            ("articleSection", Node.List(article.Sections.Select(name => (JsonNode)name))),
            ("keywords", Node.List(article.Keywords.Select(word => (JsonNode)word))),
            ("wordCount", article.WordCount),
            ("inLanguage", article.Language),
            ("isAccessibleForFree", true),
            ("temporalCoverage", Days(article.Event)),
            ("contentLocation", Node.Text(article.Event?.Place) is { } place ? Node.Of("Place", ("name", place)) : null),
            ("correction", Node.List(article.Corrections.Select(correction => Correction(correction, frame)))));
    }

    private static JsonObject Page(IPage page, ArticleFacts article) => Node.Of(
        "WebPage",
        ("@id", article.Url),
        ("isPartOf", Node.Ref(Graph.SiteId(page.Frame))),
        ("breadcrumb", Node.Ref($"{article.Url}#breadcrumb")));

    public static JsonObject Correction(CorrectionView correction, PageFrame frame) => Node.Of(
        "CorrectionComment",
        ("name", frame.Words[correction.Kind.ToString()]),
        ("text", WellFormed.Of(correction.Text)),
        ("dateCreated", frame.Local(correction.CorrectedAtUtc).ToRfc3339()));

    private static JsonObject Person(PersonFacts person) => Node.Of("Person", ("name", person.Name), ("url", person.Url));

    private static JsonObject Source(ArticleFacts article) => Node.Of("Organization", ("name", article.Source.Name), ("url", article.SourceUrl));

    private static JsonObject Image(PhotoFacts photo, PictureFacts picture) => Node.Of(
        "ImageObject",
        ("url", picture.Url),
        ("contentUrl", picture.Url),
        ("width", picture.Width),
        ("height", picture.Height),
        ("caption", Node.Text(photo.Caption)),
        ("description", Node.Text(photo.Alt)),
        ("creditText", Node.Text(photo.Credit)),
        ("creator", photo.Creator.Length > 0 ? Node.Of("Person", ("name", photo.Creator)) : null),
        ("copyrightNotice", Node.Text(photo.Copyright)),
        ("license", Terms(photo.Terms)),
        ("digitalSourceType", photo.IsAiGenerated ? MachineMade : null));

    private static JsonNode? Terms(string terms) =>
        terms.Length == 0 ? null
        : Uri.TryCreate(terms, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? terms
        : Node.Of("CreativeWork", ("text", terms));

    /// <summary>ISO 8601; null when the event has no day.</summary>
    private static string? Days(StoryEvent? happening) => happening switch
    {
        { Start: { } start, End: { } end } => string.Create(CultureInfo.InvariantCulture, $"{start:yyyy-MM-dd}/{end:yyyy-MM-dd}"),
        { Start: { } start } => start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => null,
    };
}
