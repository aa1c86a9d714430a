namespace Portal.Desk;

/// <param name="Fields">As the form posted them.</param>
public sealed record AutosaveView(
    string Key, int? ArticleId, int EditionId, int BaseVersion, string Title, DateTime SavedAtUtc, string Fields);
