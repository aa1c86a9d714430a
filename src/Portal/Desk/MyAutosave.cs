namespace Portal.Desk;

/// <param name="ArticleId">Null for a new story.</param>
public sealed record MyAutosave(string Key, int? ArticleId, int EditionId, string Title, DateTime SavedAtUtc);
