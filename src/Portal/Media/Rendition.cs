using System.Globalization;

namespace Portal.Media;

/// <summary>A photo as readers get it.</summary>
/// <param name="Hash">Content hash of the original.</param>
/// <param name="Focus">Centre for the whole.</param>
/// <param name="Width">Pixels.</param>
public sealed record Rendition(string Hash, PhotoCrop Crop, FocalPoint Focus, int Width, RenditionFormat Format)
{
    private static readonly PhotoCrop[] Crops = Enum.GetValues<PhotoCrop>();

    private static readonly RenditionFormat[] Formats = Enum.GetValues<RenditionFormat>();

    /// <summary>Last segment of its address: 480.webp, 16x9-50x50-480.webp.</summary>
    public string Name => Crop == PhotoCrop.Whole
        ? string.Create(CultureInfo.InvariantCulture, $"{Width}.{Format.Extension()}")
        : string.Create(CultureInfo.InvariantCulture, $"{Crop.Name()}-{Focus}-{Width}.{Format.Extension()}");

    /// <returns>Null for anything that <see cref="Name"/> did not write.</returns>
    public static Rendition? Parse(string hash, string name)
    {
        if (!MediaName.IsHash(hash) || name.Split('.') is not [var stem, var extension])
        {
            return null;
        }

        var rendition = (Find(Formats, format => format.Extension() == extension), stem.Split('-')) switch
        {
            ({ } format, [var width]) when Number(width) is { } pixels => new Rendition(hash, PhotoCrop.Whole, FocalPoint.Centre, pixels, format),
            ({ } format, [var crop, var focus, var width])
                when Number(width) is { } pixels && FocalPoint.Parse(focus) is { } point && Find(Crops, known => known.Name() == crop) is { } shape =>
                new Rendition(hash, shape, point, pixels, format),
            _ => null,
        };
        return rendition?.Name == name ? rendition : null;
    }

    private static T? Find<T>(T[] all, Predicate<T> match)
        where T : struct => Array.FindIndex(all, match) is var at and >= 0 ? all[at] : null;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
