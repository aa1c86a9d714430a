namespace Portal.Export;

public sealed record ExportedTopic(string Slug, string Name, string? Summary);
