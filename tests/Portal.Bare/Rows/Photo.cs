namespace Portal.Bare.Rows;

public sealed class Photo
{
    public required string Hash { get; init; }

    public int Width { get; init; }

    public int Height { get; init; }

    public required string Caption { get; init; }

    public required string CreditName { get; init; }
}
