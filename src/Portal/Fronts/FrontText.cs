namespace Portal.Fronts;

/// <summary>What a new version is made of.</summary>
/// <param name="Note">Why, in the author's words; null when they gave none.</param>
/// <param name="RestoredFrom">The earlier version that this one repeats; null for a new one.</param>
public sealed record FrontText(FrontLayout Layout, string? Note, int? RestoredFrom = null);
