using System.Text.Json.Serialization;

namespace Portal.Media;

/// <summary>What a page must know of a stored photo to print it without shifting.</summary>
/// <param name="Hash">Content hash of the original, lower-case hex SHA-256.</param>
/// <param name="Width">Pixels of the upright original.</param>
/// <param name="Height">Pixels of the upright original.</param>
public sealed record PhotoFile(string Hash, int Width, int Height)
{
    // What WebP can say of a side.
    private const int LongestSide = 16_383;

    // 14 megapixels: a long picture of text, which readers scroll, is 800 wide at its longest. Larger ones cost seconds of AVIF.
    private const int MostPixels = 14_000_000;

    // A card of what is longer would show nothing of it.
    private const int MostElongated = 9;

    /// <summary>What crops keep.</summary>
    public FocalPoint Focus { get; init; } = FocalPoint.Centre;

    /// <summary>True once there are AVIF files.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool HasAvif { get; init; }

    /// <summary>A machine made it; readers are told.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsAiGenerated { get; init; }

    /// <summary>A machine changed what it shows; readers are told.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsAiEdited { get; init; }

    /// <summary>From then on nobody may see it; null while nothing forbids it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTime? HiddenFromUtc { get; init; }

    /// <summary>What its renditions say of creator, copyright and terms; null when that is nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PhotoRights? Rights { get; init; }

    public bool IsHiddenAt(DateTime nowUtc) => HiddenFromUtc <= nowUtc;

    /// <summary>The widths that the whole photo has as JPEG, narrowest first.</summary>
    public IReadOnlyList<int> RenditionWidths => WidthsOf(PhotoCrop.Whole, RenditionFormat.Jpeg);

    /// <summary>Those widths that the original fills, narrowest first. A whole that fills none has its own, or the widest that files can have
    /// when it is very long; a crop has none then.</summary>
    public IReadOnlyList<int> WidthsOf(PhotoCrop crop, RenditionFormat format)
    {
        if (crop == PhotoCrop.Whole)
        {
            var widths = crop.Widths(format).Where(width => width <= WidestWhole).ToList();
            return widths.Count == 0 ? [WidestWhole] : widths;
        }

        var most = BoxOf(crop).Width;
        return Math.Max(Width, Height) / Math.Min(Width, Height) >= MostElongated ? [] : [.. crop.Widths(format).Where(width => width <= most)];
    }

    private int WidestWhole => (int)Math.Max(1, Math.Min(
        Math.Min(Width, LongestSide), Math.Min((double)LongestSide * Width / Height, Math.Sqrt((double)MostPixels * Width / Height))));

    /// <summary>Height in pixels of the whole in that width.</summary>
    public int HeightFor(int width) => HeightFor(PhotoCrop.Whole, width);

    /// <summary>Height in pixels of a rendition of that width.</summary>
    public int HeightFor(PhotoCrop crop, int width)
    {
        var (across, down) = crop.Shape() ?? (Width, Height);
        return Math.Max(1, (int)Math.Round((double)down * width / across, MidpointRounding.AwayFromZero));
    }

    /// <summary>A rendition of this photo.</summary>
    public Rendition Rendition(PhotoCrop crop, int width, RenditionFormat format) =>
        new(Hash, crop, crop == PhotoCrop.Whole ? FocalPoint.Centre : Focus, width, format);

    /// <summary>Every rendition that may exist in a format.</summary>
    public IEnumerable<Rendition> Renditions(RenditionFormat format) =>
        Enum.GetValues<PhotoCrop>().SelectMany(crop => WidthsOf(crop, format).Select(width => Rendition(crop, width, format)));

    /// <summary>The largest part of the original, in its pixels, that has the crop's shape, with the focal point as near its middle as
    /// the edges allow.</summary>
    internal (double Left, double Top, double Width, double Height) BoxOf(PhotoCrop crop)
    {
        if (crop.Shape() is not { } shape)
        {
            return (0, 0, Width, Height);
        }

        var scale = Math.Min((double)Width / shape.Width, (double)Height / shape.Height);
        var (width, height) = (shape.Width * scale, shape.Height * scale);
        return (
            Math.Clamp((Width * Focus.X / 100.0) - (width / 2), 0, Width - width),
            Math.Clamp((Height * Focus.Y / 100.0) - (height / 2), 0, Height - height),
            width,
            height);
    }
}
