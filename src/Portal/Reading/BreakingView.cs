namespace Portal.Reading;

/// <summary>The breaking-news bar as readers see it.</summary>
/// <param name="Path">The story that it leads to; null for none.</param>
public sealed record BreakingView(string Text, string? Path);
