namespace Portal.Export;

public sealed record ExportedPerson(string Slug, string Name, string? Title, string? Bio);
