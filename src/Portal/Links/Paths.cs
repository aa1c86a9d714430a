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
        "assets", "favicon.ico", "favicon.svg", "zh-hant",
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

    public static string Person(string slug) => $"/people/{slug}";

    public static string Source(string slug) => $"/sources/{slug}";

    public static string Tag(string slug) => $"/tags/{slug}";

    public static string Topic(string slug) => $"/topics/{slug}";

    /// <param name="edition">Slug; null for the main edition.</param>
    public static string Day(string? edition, DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{Home(edition)}archive/{day:yyyy}/{day:MM}/{day:dd}");

    public static string Corrections => "/corrections";

    public static string About(string page) => $"/about/{page}";

    /// <param name="hash">Content hash of the original.</param>
    /// <param name="width">Pixels; one of <see cref="PhotoFile.RenditionWidths"/>.</param>
    public static string Photo(string hash, int width) => Rendition(new Rendition(hash, PhotoCrop.Whole, FocalPoint.Centre, width, RenditionFormat.Jpeg));

    public static string Rendition(Rendition rendition) => $"/media/{rendition.Hash}/{rendition.Name}";

    /// <summary>What is shown before it is published, to whoever has a key, lies below this.</summary>
    public const string Previews = "/preview";

    /// <param name="key">Stands in the query, which no log holds.</param>
    public static string Preview(string key) => $"{Previews}?key={key}";

    /// <summary>A photo of the story that the key opens.</summary>
    public static string PreviewPhoto(string key, Rendition rendition) => $"{Previews}{Rendition(rendition)}?key={key}";
}
