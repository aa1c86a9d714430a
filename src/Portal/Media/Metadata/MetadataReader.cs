using NetVips;
using Portal.Data;

namespace Portal.Media.Metadata;

/// <summary>Reads what a photo says of itself: XMP first, then IPTC-IIM, then EXIF.</summary>
internal static class MetadataReader
{
    /// <param name="image">Whose head has been read.</param>
    public static PhotoMetadata Read(Image image, ReadOnlySpan<byte> photo, PhotoKind kind)
    {
        var xmp = Block(image, "xmp-data") is { } packet ? XmpReader.Read(packet) : PhotoMetadata.None;
        var iim = Block(image, "iptc-data") is { } records ? IimReader.Read(records) : PhotoMetadata.None;
        return xmp.Or(iim).Or(Exif(image)) with { HasProvenance = Provenance.IsIn(photo, kind) };
    }

    private static byte[]? Block(Image image, string name) => image.Contains(name) ? image.Get(name) as byte[] : null;

    private static PhotoMetadata Exif(Image image) => new()
    {
        Caption = MetadataText.Clean(ExifText(image, "exif-ifd0-ImageDescription"), Lengths.Text),
        Creator = MetadataText.Clean(ExifText(image, "exif-ifd0-Artist"), Lengths.Name),
        Copyright = MetadataText.Clean(ExifText(image, "exif-ifd0-Copyright"), Lengths.Title),
        TakenOn = MetadataText.Day(ExifText(image, "exif-ifd2-DateTimeOriginal") ?? ExifText(image, "exif-ifd0-DateTime")),
    };

    /// <summary>libvips gives the value, and after it in brackets the value again with its type and size.</summary>
    private static string? ExifText(Image image, string name)
    {
        if (!image.Contains(name) || image.Get(name) is not string text)
        {
            return null;
        }

        var end = text.LastIndexOf(" (", StringComparison.Ordinal);
        for (; end > 0; end = text.LastIndexOf(" (", end - 1, StringComparison.Ordinal))
        {
            var value = text[..end];
            if (text[(end + 2)..].StartsWith(value, StringComparison.Ordinal))
            {
                return value;
            }
        }

        return null;
    }
}
