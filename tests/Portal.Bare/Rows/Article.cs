namespace Portal.Bare.Rows;

public sealed class Article
{
    public int ArticleId { get; init; }

    public int Version { get; init; }

    public required string Path { get; init; }

    public int EditionId { get; init; }

    public int? SectionId { get; init; }

    public required string Language { get; init; }

    public required string Title { get; init; }

    public string? Kicker { get; init; }

    public required string Summary { get; init; }

    public required string Body { get; init; }

    public DateTime PublishedAtUtc { get; init; }

    public DateTime ModifiedAtUtc { get; init; }

    public string? PhotoHash { get; init; }

    public int? PhotoWidth { get; init; }

    public int? PhotoHeight { get; init; }

    public string? PhotoAlt { get; init; }

    public required string Details { get; init; }
}
