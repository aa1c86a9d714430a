namespace Portal.Bare.Rows;

public sealed class Section
{
    public int SectionId { get; init; }

    public int EditionId { get; init; }

    public required string Path { get; init; }

    public required string Name { get; init; }

    public int Order { get; init; }
}
