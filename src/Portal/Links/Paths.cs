using System.Globalization;
using Portal.Media;

namespace Portal.Links;

/// <summary>The shape of every public address. Nobody else builds or reads one.</summary>
public static class Paths
{
    /// <summary>First segments that no edition or section may take.</summary>
    public static IReadOnlySet<string> ReservedFirstSegments { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "about", "admin", "api", "archive", "atom.xml", "corrections", "error", "feed.json", "feed.xml", "healthz",
        "media", "news", "people", "preview", "robots.txt", "search", "sitemap.xml", "sitemaps", "sources", "tags", "topics",
        "ads.txt", "assets", "favicon.ico", "favicon.svg", "opensearch.xml", "trust.txt", "zh-hant",
    };

    /// <summary>Last segments of the feeds that lists have.</summary>
    public static IReadOnlyList<string> Feeds { get; } = ["feed.xml", "atom.xml", "feed.json"];

    /// <param name="edition">Slug; null for the main edition.</param>
    public static string Home(string? edition) => edition is null ? "/" : $"/{edition}/";

    /// <param name="edition">Slug; null for the main edition.</param>
    /// <param name="sectionPath">Slugs of the section and those above it, joined by slashes.</param>
    public static string Section(string? edition, string sectionPath) => $"{Home(edition)}{sectionPath}/";

    /// <summary>The permanent address of an article, free of title and section.</summary>
    /// <param name="localDate">Day of first publication in the edition's zone.</param>
    public static string Article(DateOnly localDate, int articleId) =>
        string.Create(CultureInfo.InvariantCulture, $"/news/{localDate:yyyy}/{localDate:MMdd}/{articleId}.html");

    /// <summary>The number in any spelling of an article's address: 12 of 2025/1107/12.html, of 12, of 2025/1107/12 and of 12/amp, which older sites had.</summary>
    /// <returns>Null where the last segment begins with none.</returns>
    public static int? ArticleId(string? address)
    {
        var segments = (address ?? "").TrimEnd('/').Split('/');
        var last = segments is [.., var before, var amp] && string.Equals(amp, "amp", StringComparison.OrdinalIgnoreCase) ? before : segments[^1];
        return int.TryParse(last.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
    }

    public static string Person(string slug) => $"/people/{slug}";

    public static string Source(string slug) => $"/sources/{slug}";

    public static string Tag(string slug) => $"/tags/{slug}";

    public static string Topic(string slug) => $"/topics/{slug}";

    /// <param name="edition">Slug; null for the main edition.</param>
    public static string Day(string? edition, DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{Home(edition)}archive/{day:yyyy}/{day:MM}/{day:dd}");

    /// <summary>A feed of a list.</summary>
    /// <param name="list">Path of the list's page.</param>
    public static string Feed(string list, FeedFormat format) => $"{list.TrimEnd('/')}/{format.FileName()}";

    public static string Corrections => "/corrections";

    /// <summary>Where readers look for stories of an edition.</summary>
    /// <param name="edition">Slug; null for the main edition.</param>
    public static string Search(string? edition) => $"{Home(edition)}search";

    /// <summary>Tells browsers how the site is searched.</summary>
    public const string OpenSearch = "/opensearch.xml";

    public const string SitemapIndex = "/sitemap.xml";

    /// <summary>Homes, sections and standing pages.</summary>
    public const string PagesSitemap = "/sitemaps/pages.xml";

    /// <summary>The stories of the last two days.</summary>
    /// <param name="number">From 1.</param>
    public static string NewsSitemap(int number) =>
        number == 1 ? "/sitemaps/news.xml" : string.Create(CultureInfo.InvariantCulture, $"/sitemaps/news-{number}.xml");

    /// <summary>The stories that an edition published in one month.</summary>
    /// <param name="edition">Slug, that of the main edition too.</param>
    /// <param name="month">Any day of the month.</param>
    /// <param name="number">From 1.</param>
    public static string MonthSitemap(string edition, DateOnly month, int number) => number == 1
        ? string.Create(CultureInfo.InvariantCulture, $"/sitemaps/{edition}/{month:yyyy-MM}.xml")
        : string.Create(CultureInfo.InvariantCulture, $"/sitemaps/{edition}/{month:yyyy-MM}-{number}.xml");

    /// <summary>First day of the month and number of a part, from the last segment of its address.</summary>
    /// <returns>Null for what <see cref="MonthSitemap"/> does not write.</returns>
    public static (DateOnly First, int Number)? ReadMonthSitemap(string file)
    {
        const int MonthLength = 7;
        var number = 1;
        return file.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && file[..^4] is { Length: >= MonthLength } name
            && DateOnly.TryParseExact(name[..MonthLength], "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            && first.Year is > 1 and < 9999
            && (name.Length == MonthLength
                || (name[MonthLength] == '-' && int.TryParse(name[(MonthLength + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is > 1 and < 1000))
            ? (first, number)
            : null;
    }

    /// <summary>What programs read lies below this.</summary>
    public const string Api = "/api";

    /// <summary>An article as JSON.</summary>
    public static string ApiArticle(int articleId) => string.Create(CultureInfo.InvariantCulture, $"{Api}/articles/{articleId}.json");

    /// <summary>The same as XML.</summary>
    public static string ApiNewsItem(int articleId) => string.Create(CultureInfo.InvariantCulture, $"{Api}/articles/{articleId}.xml");

    public const string ApiArticles = $"{Api}/articles.json";

    /// <summary>What the API answers, in the words of OpenAPI.</summary>
    public const string ApiDescription = $"{Api}/openapi.json";

    /// <summary>Proves to IndexNow that whoever knows the key owns the site.</summary>
    public static string IndexNowKey(string key) => $"/{key}.txt";

    public const string Robots = "/robots.txt";

    public const string Security = "/.well-known/security.txt";

    public const string Ads = "/ads.txt";

    public const string Trust = "/trust.txt";

    public static string About(string page) => $"/about/{page}";

    /// <param name="hash">Content hash of the original.</param>
    /// <param name="width">Pixels; one of <see cref="PhotoFile.RenditionWidths"/>.</param>
    public static string Photo(string hash, int width) => Rendition(new Rendition(hash, PhotoCrop.Whole, FocalPoint.Centre, width, RenditionFormat.Jpeg));

    /// <summary>Photos that readers see lie below this.</summary>
    public const string Media = "/media";

    public static string Rendition(Rendition rendition) => $"{Media}/{rendition.Hash}/{rendition.Name}";

    /// <summary>What is shown before it is published, to whoever has a key, lies below this.</summary>
    public const string Previews = "/preview";

    /// <param name="key">Stands in the query, which no log holds.</param>
    public static string Preview(string key) => $"{Previews}?key={key}";

    /// <summary>A photo of the story that the key opens.</summary>
    public static string PreviewPhoto(string key, Rendition rendition) => $"{Previews}{Rendition(rendition)}?key={key}";
}
