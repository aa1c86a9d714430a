namespace Portal.Reading;

/// <summary>A story as a sitemap names it.</summary>
public sealed record SitemapStory
{
    public required string Path { get; init; }

    /// <summary>Last substantive change.</summary>
    public required DateTime ModifiedAtUtc { get; init; }

    public required bool NoIndex { get; init; }

    public required PublishedDetails Details { get; init; }
}
