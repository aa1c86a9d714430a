namespace Portal.Export;

public sealed record ExportedSource(string Slug, string Name, string? Url);
