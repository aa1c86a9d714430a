namespace Portal.Fronts;

/// <param name="Note">Why it was saved; null when nobody said.</param>
public sealed record ListedFrontVersion(int Number, string Author, DateTime SavedAtUtc, string? Note, int? RestoredFrom);
