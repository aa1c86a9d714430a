namespace Portal.Bare.Rows;

public sealed class Listing
{
    public int Kind { get; init; }

    public int TargetId { get; init; }

    public DateTime PublishedAtUtc { get; init; }

    public int ArticleId { get; init; }

    public int Version { get; init; }

    public required Article Article { get; init; }
}
