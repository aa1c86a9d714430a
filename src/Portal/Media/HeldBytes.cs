using NetVips;

namespace Portal.Media;

/// <summary>
/// What of a photo decoders hold in memory at once. A file of a few kilobytes may ask for gigabytes, so it is told by the head, before anything
/// is decoded.
/// </summary>
internal static class HeldBytes
{
    // Decoders keep the canvas of an animation and the frame beside it, with alpha.
    private const int OfAnimation = 8;
    private const int OfWebP = 4;

    // Planes as AV1 has them, the same planes in libheif's hands, and the picture in its colours.
    private const int OfHeif = 9;

    /// <param name="image">Whose head has been read.</param>
    /// <returns>Nothing for what is read line by line.</returns>
    public static long Of(Image image, PhotoKind kind)
    {
        var pixels = (long)image.Width * image.Height;
        var bytesOfSample = image.Format == Enums.BandFormat.Uchar ? 1 : 2;
        return kind switch
        {
            // Coefficients of two bytes, of which colours may have one to four pixels.
            PhotoKind.Jpeg => IsInterlaced(image) ? (long)(pixels * 2 * (IsSubsampled(image) ? 1.5 : image.Bands)) : 0,
            PhotoKind.Png => IsInterlaced(image) ? pixels * image.Bands * bytesOfSample : 0,
            PhotoKind.WebP => pixels * (image.Contains("n-pages") ? OfAnimation : OfWebP),
            PhotoKind.Avif or PhotoKind.Heic => pixels * OfHeif * bytesOfSample,
        };
    }

    private static bool IsInterlaced(Image image) => image.Contains("interlaced") && (int)image.Get("interlaced") != 0;

    private static bool IsSubsampled(Image image) => image.Contains("jpeg-chroma-subsample") && image.Get("jpeg-chroma-subsample") is "4:2:0";
}
