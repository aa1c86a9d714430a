namespace Portal.Export;

public sealed record ExportedSection(string Path, string Name, string? Language, int Order);
