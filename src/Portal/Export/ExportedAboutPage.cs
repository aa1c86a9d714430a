namespace Portal.Export;

public sealed record ExportedAboutPage(string Slug, string Title, string Language, string Markdown);
