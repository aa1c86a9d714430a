namespace Portal.Bare.Pages;

public sealed record Headline(
    string Path, string Title, string Summary, DateTime PublishedAtUtc, string? PhotoHash, int? PhotoWidth, int? PhotoHeight, string? PhotoAlt);
