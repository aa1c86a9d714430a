using Portal.Articles;

namespace Portal.Media;

/// <summary>An article that uses a photo.</summary>
/// <param name="IsLive">True when readers see the article, though perhaps in a version without the photo.</param>
public sealed record PhotoUsage(int ArticleId, int EditionId, string Title, ArticleState State, bool IsLive, DateTime UpdatedAtUtc);
