namespace Portal.Bare.Rows;

public sealed class Edition
{
    public int EditionId { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    public bool IsMain { get; init; }
}
