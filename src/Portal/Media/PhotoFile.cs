namespace Portal.Media;

/// <summary>What a page must know of a stored photo to print it without shifting.</summary>
/// <param name="Hash">Content hash of the original, lower-case hex SHA-256.</param>
/// <param name="Width">Pixels of the upright original.</param>
/// <param name="Height">Pixels of the upright original.</param>
public sealed record PhotoFile(string Hash, int Width, int Height)
{
    /// <summary>Widths, in pixels, in which photos are stored; never wider than the original.</summary>
    public static IReadOnlyList<int> Widths { get; } = [480, 960, 1600];

    /// <summary>The widths that this photo has: those of <see cref="Widths"/> that the original fills, or the original's own.</summary>
    public IReadOnlyList<int> RenditionWidths =>
        Width < Widths[0] ? [Width] : [.. Widths.Where(width => width <= Width)];

    /// <summary>Height in pixels of the rendition of that width.</summary>
    public int HeightFor(int width) => (int)Math.Round((double)Height * width / Width, MidpointRounding.AwayFromZero);
}
