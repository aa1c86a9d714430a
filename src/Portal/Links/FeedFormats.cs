namespace Portal.Links;

/// <summary>Names and media types of feeds.</summary>
public static class FeedFormats
{
    public static IReadOnlyList<FeedFormat> All { get; } = Enum.GetValues<FeedFormat>();

    /// <summary>Last segment of a feed's address.</summary>
    public static string FileName(this FeedFormat format) => format switch
    {
        FeedFormat.Rss => "feed.xml",
        FeedFormat.Atom => "atom.xml",
        FeedFormat.Json => "feed.json",
    };

    public static string MediaType(this FeedFormat format) => format switch
    {
        FeedFormat.Rss => "application/rss+xml",
        FeedFormat.Atom => "application/atom+xml",
        FeedFormat.Json => "application/feed+json",
    };

    /// <summary>As readers choose it.</summary>
    public static string Name(this FeedFormat format) => format switch
    {
        FeedFormat.Rss => "RSS",
        FeedFormat.Atom => "Atom",
        FeedFormat.Json => "JSON Feed",
    };

    /// <param name="fileName">In any case.</param>
    /// <returns>Null when no feed is called so.</returns>
    public static FeedFormat? Parse(string fileName) =>
        All.Cast<FeedFormat?>().FirstOrDefault(format => string.Equals(format!.Value.FileName(), fileName, StringComparison.OrdinalIgnoreCase));
}
