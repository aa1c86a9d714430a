namespace Portal.Desk;

/// <summary>Who saved a version, when and why.</summary>
/// <param name="Note">Null when the author gave none.</param>
/// <param name="RestoredFrom">The earlier version that this one repeats; null for a new text.</param>
public sealed record ListedVersion(int Number, string Author, DateTime SavedAtUtc, string? Note, int? RestoredFrom);
