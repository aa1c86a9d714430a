using Portal.Stories;

namespace Portal.Desk;

/// <summary>One version as it is shown to people without an account.</summary>
public sealed record PreviewedStory(int ArticleId, int Version, int EditionId, int? SectionId, Story Story, DateTime ExpiresAtUtc);
