namespace Portal.Reading;

/// <summary>A story as a news sitemap names it.</summary>
/// <param name="Language">BCP 47 tag.</param>
public sealed record SitemapHeadline(int ArticleId, string Path, int EditionId, string Language, string Title, DateTime PublishedAtUtc, bool NoIndex);
