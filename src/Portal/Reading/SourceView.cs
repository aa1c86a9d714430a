namespace Portal.Reading;

/// <summary>A source as its page shows it.</summary>
/// <param name="Url">Absolute address of its own site.</param>
public sealed record SourceView(int SourceId, string Slug, string Name, string? Url);
