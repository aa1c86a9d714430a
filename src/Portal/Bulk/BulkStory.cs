namespace Portal.Bulk;

/// <summary>A story as it is named.</summary>
/// <param name="Title">Of the newest version; empty when there is none.</param>
public sealed record BulkStory(int ArticleId, string Title);
