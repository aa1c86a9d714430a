namespace Portal.Reading;

/// <summary>A tag as its page shows it.</summary>
public sealed record TagView(int TagId, string Slug, string Name);
