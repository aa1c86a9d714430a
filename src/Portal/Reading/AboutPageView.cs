namespace Portal.Reading;

/// <summary>A standing page with its text.</summary>
/// <param name="Language">BCP 47 tag.</param>
public sealed record AboutPageView(string Slug, string Title, string Language, string Markdown);
