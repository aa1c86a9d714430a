namespace Portal.Reading;

/// <summary>A story as a news sitemap names it.</summary>
/// <param name="Language">BCP 47 tag.</param>
public sealed record SitemapHeadline(int ArticleId, string Path, int EditionId, string Language, string Title, DateTime PublishedAtUtc, bool NoIndex)
{
    /// <summary>So long is a story news to search engines (developers.google.com, news sitemaps); an older one that comes from elsewhere is not pushed to anybody.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(48);
}
