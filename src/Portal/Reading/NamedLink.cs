namespace Portal.Reading;

/// <summary>A name and where it leads.</summary>
/// <param name="Path">From the root of the site.</param>
/// <param name="Url">Absolute address outside the site, where there is one.</param>
public sealed record NamedLink(string Name, string Path, string? Url = null);
