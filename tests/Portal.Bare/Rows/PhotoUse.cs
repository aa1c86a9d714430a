namespace Portal.Bare.Rows;

public sealed class PhotoUse
{
    public required string Hash { get; init; }

    public int ArticleId { get; init; }

    public int Version { get; init; }
}
