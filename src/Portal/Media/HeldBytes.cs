using NetVips;

namespace Portal.Media;

/// <summary>
/// What of a photo decoders hold in memory at once, about. A file of a few kilobytes may ask for gigabytes, so it is told by the head, before
/// anything is decoded. The numbers are what processes took for photos of 22 to 98 megapixels (measured; docs/performance.md).
/// </summary>
internal static class HeldBytes
{
    // Decoders keep the canvas of an animation and the frame beside it, with alpha.
    private const int OfAnimation = 8;

    // Of those without loss: 4 of the picture, and what its entropy takes. Others are read line by line, in a third of it.
    private const int OfWebP = 6;

    // Planes as AV1 has them, the same planes in libheif's hands, and the picture in its colours.
    private const int OfHeif = 16;
    private const int OfHeifInFullColour = 24;

    // Where the record of how AV1 is coded says that colours are halved both ways (AV1 in ISO base media files, 2.3.3).
    private const byte Halved = 0x0C;

    /// <param name="image">Whose head has been read.</param>
    /// <returns>Nothing for what is read line by line.</returns>
    public static long Of(Image image, ReadOnlySpan<byte> photo, PhotoKind kind)
    {
        var pixels = (long)image.Width * image.Height;
        var bytesOfSample = image.Format == Enums.BandFormat.Uchar ? 1 : 2;
        return kind switch
        {
            // Coefficients of two bytes, of which colours may have one to four pixels, and the file.
            PhotoKind.Jpeg => IsInterlaced(image) ? (long)(pixels * ((2 * (IsSubsampled(image) ? 1.5 : image.Bands)) + 0.5)) : 0,
            PhotoKind.Png => IsInterlaced(image) ? pixels * image.Bands * bytesOfSample : 0,
            PhotoKind.WebP => pixels * (image.Contains("n-pages") ? OfAnimation : OfWebP),
            PhotoKind.Avif or PhotoKind.Heic => pixels * (IsHalved(photo) ? OfHeif : OfHeifInFullColour) * bytesOfSample,
        };
    }

    private static bool IsHalved(ReadOnlySpan<byte> photo) =>
        photo.IndexOf("av1C"u8) is var at and >= 0 && at + 6 < photo.Length && (photo[at + 6] & Halved) == Halved;

    private static bool IsInterlaced(Image image) => image.Contains("interlaced") && (int)image.Get("interlaced") != 0;

    private static bool IsSubsampled(Image image) => image.Contains("jpeg-chroma-subsample") && image.Get("jpeg-chroma-subsample") is "4:2:0";
}
