using NetVips;

namespace Portal.Media;

/// <summary>Reads photos and makes their renditions by libvips: upright, sRGB, opaque, without metadata.</summary>
internal static class PhotoEncoder
{
    // Below it, skin and sky begin to show blocks at twice the density; above it, files grow faster than they please.
    private const int Quality = 80;

    // Told to the loader itself: the thumbnail's own parameter of that name does not reach it (8.18).
    private const string WholeOnly = "[fail_on=error]";

    private static readonly double[] White = [255, 255, 255];

    private static readonly Log.LogDelegate Silence = (_, _, _) => { };

    static PhotoEncoder()
    {
        // Each photo is worked on once and by one thread: a cache would only hold its memory, and callers run several at once.
        Cache.Max = 0;
        NetVips.NetVips.Concurrency = 1;
        NetVips.NetVips.BlockUntrusted = true;
        // What cannot be read is told by exceptions; libvips would write to the standard error besides.
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, Silence);
    }

    /// <summary>Width and height of the upright photo in pixels, from the file's head alone.</summary>
    /// <exception cref="VipsException">The head cannot be read.</exception>
    public static (int Width, int Height) Measure(byte[] photo)
    {
        using var image = Image.NewFromBuffer(photo, access: Enums.Access.Sequential, failOn: Enums.FailOn.Error);
        // EXIF orientations from 5 on lie on their side.
        var isTurned = image.Contains("orientation") && (int)image.Get("orientation") is >= 5 and <= 8;
        return isTurned ? (image.Height, image.Width) : (image.Width, image.Height);
    }

    /// <summary>The photo as JPEG of that many pixels.</summary>
    /// <exception cref="VipsException">The photo is damaged.</exception>
    public static byte[] Encode(byte[] photo, int width, int height)
    {
        using var sized = Image.ThumbnailBuffer(
            photo, width, WholeOnly, height, Enums.Size.Force, outputProfile: OtherThanSrgb(photo) ? "srgb" : null);
        using var opaque = sized.HasAlpha() ? sized.Flatten(White) : sized.Copy();
        return opaque.JpegsaveBuffer(q: Quality, optimizeCoding: true, keep: Enums.ForeignKeep.None);
    }

    /// <summary>True where colours have to be translated, which takes longer than all the rest.</summary>
    private static bool OtherThanSrgb(byte[] photo)
    {
        using var image = Image.NewFromBuffer(photo, access: Enums.Access.Sequential, failOn: Enums.FailOn.Error);
        return image.Contains("icc-profile-data") || image.Interpretation is not (Enums.Interpretation.Srgb or Enums.Interpretation.Bw);
    }
}
