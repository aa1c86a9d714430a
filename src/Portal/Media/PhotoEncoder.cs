using NetVips;
using Portal.Media.Metadata;

namespace Portal.Media;

/// <summary>Reads photos and makes their renditions by libvips: upright, sRGB, opaque, with no metadata but their rights.</summary>
internal static class PhotoEncoder
{
    // Below it, skin and sky begin to show blocks at twice the density; above it, files grow faster than they please.
    private const int JpegQuality = 80;
    private const int WebPQuality = 75;
    private const int WebPEffort = 4;

    // A step more takes four times as long and saves 2 % (measured; docs/decisions/0016).
    private const int AvifQuality = 50;
    private const int AvifEffort = 3;

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
        GlibcMemory.GiveLargeBlocksBack();
        // What cannot be read is told by exceptions; libvips would write to the standard error besides.
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, Silence);
    }

    /// <summary>What the head of the file tells.</summary>
    /// <exception cref="VipsException">The head cannot be read.</exception>
    public static PhotoHead ReadHead(byte[] photo, PhotoKind kind)
    {
        using var image = Image.NewFromBuffer(photo, access: Enums.Access.Sequential, failOn: Enums.FailOn.Error);
        // EXIF orientations from 5 on lie on their side.
        var isTurned = image.Contains("orientation") && (int)image.Get("orientation") is >= 5 and <= 8;
        return new PhotoHead
        {
            Width = isTurned ? image.Height : image.Width,
            Height = isTurned ? image.Width : image.Height,
            DecodedBytes = (long)image.Width * image.Height * image.Bands * (image.Format == Enums.BandFormat.Uchar ? 1 : 2),
            HeldBytes = HeldBytes.Of(image, photo, kind),
            Metadata = MetadataReader.Read(image, photo, kind),
        };
    }

    /// <summary>Bytes of a photo that are in memory at once while it is read.</summary>
    /// <exception cref="VipsException">The head cannot be read.</exception>
    public static long HeldBytesOf(byte[] photo)
    {
        using var image = Image.NewFromBuffer(photo, access: Enums.Access.Sequential, failOn: Enums.FailOn.Error);
        return PhotoFormat.Of(photo) is { } kind ? HeldBytes.Of(image, photo, kind) : 0;
    }

    /// <summary>Of some formats libvips reads the head and nothing more.</summary>
    /// <exception cref="VipsException">There is no decoder, or the photo is damaged.</exception>
    public static void TryPixels(byte[] photo)
    {
        using var image = Image.NewFromBuffer(photo, access: Enums.Access.Sequential, failOn: Enums.FailOn.Error);
        image.Getpoint(0, 0);
    }

    /// <summary>The photo in that many pixels, held in memory: upright, sRGB and opaque.</summary>
    /// <exception cref="VipsException">The photo is damaged.</exception>
    public static Image Load(byte[] photo, int width, int height)
    {
        using var sized = Image.ThumbnailBuffer(
            photo, width, WholeOnly, height, Enums.Size.Force, outputProfile: OtherThanSrgb(photo) ? "srgb" : null);
        using var opaque = sized.HasAlpha() ? sized.Flatten(White) : sized.Copy();
        return opaque.CopyMemory();
    }

    /// <summary>The photo held in memory, as large as it takes to make these of it.</summary>
    /// <exception cref="VipsException">The photo is damaged.</exception>
    public static Image LoadFor(byte[] photo, PhotoFile file, IReadOnlyCollection<Rendition> renditions)
    {
        var (width, height) = renditions.Select(rendition => WholeFor(file, rendition)).Max();
        return Load(photo, width, height);
    }

    /// <summary>A rendition's picture, made of a loaded photo that is large enough.</summary>
    public static Image Cut(Image loaded, PhotoFile file, Rendition rendition)
    {
        var (width, height) = WholeFor(file, rendition);
        if (rendition.Crop == PhotoCrop.Whole)
        {
            return Shrink(loaded, width, height);
        }

        var box = file.BoxOf(rendition.Crop);
        var scale = rendition.Width / box.Width;
        var down = file.HeightFor(rendition.Crop, rendition.Width);
        using var whole = Shrink(loaded, width, height);
        return whole.Crop(
            Math.Clamp((int)Math.Round(box.Left * scale), 0, width - rendition.Width),
            Math.Clamp((int)Math.Round(box.Top * scale), 0, height - down),
            rendition.Width,
            down);
    }

    /// <summary>The size in which the whole photo has the rendition's picture in it.</summary>
    private static (int Width, int Height) WholeFor(PhotoFile file, Rendition rendition)
    {
        if (rendition.Crop == PhotoCrop.Whole)
        {
            return (rendition.Width, file.HeightFor(rendition.Width));
        }

        var scale = rendition.Width / file.BoxOf(rendition.Crop).Width;
        return (
            Math.Max(rendition.Width, (int)Math.Round(file.Width * scale)),
            Math.Max(file.HeightFor(rendition.Crop, rendition.Width), (int)Math.Round(file.Height * scale)));
    }

    private static Image Shrink(Image loaded, int width, int height) => loaded.Width == width && loaded.Height == height
        ? loaded.Copy()
        : loaded.ThumbnailImage(width, height: height, size: Enums.Size.Force);

    public static byte[] Encode(Image loaded, RenditionFormat format, PhotoRights rights)
    {
        using var said = Say(loaded, rights);
        var keep = rights.SaySomething ? Enums.ForeignKeep.Xmp | Enums.ForeignKeep.Iptc : Enums.ForeignKeep.None;
        return format switch
        {
            RenditionFormat.Jpeg => said.JpegsaveBuffer(q: JpegQuality, optimizeCoding: true, interlace: true, keep: keep),
            RenditionFormat.WebP => said.WebpsaveBuffer(q: WebPQuality, effort: WebPEffort, keep: keep),
            RenditionFormat.Avif => said.HeifsaveBuffer(
                q: AvifQuality, effort: AvifEffort, compression: Enums.ForeignHeifCompression.Av1, bitdepth: 8, keep: keep),
        };
    }

    private static Image Say(Image image, PhotoRights rights) => !rights.SaySomething
        ? image.Copy()
        : image.Mutate(mutable =>
        {
            mutable.Set(GValue.BlobType, "xmp-data", RightsWriter.Xmp(rights));
            mutable.Set(GValue.BlobType, "iptc-data", RightsWriter.Iim(rights));
        });

    /// <summary>True where colours have to be translated, which takes longer than all the rest.</summary>
    private static bool OtherThanSrgb(byte[] photo)
    {
        using var image = Image.NewFromBuffer(photo, access: Enums.Access.Sequential, failOn: Enums.FailOn.Error);
        return image.Contains("icc-profile-data") || image.Interpretation is not (Enums.Interpretation.Srgb or Enums.Interpretation.Bw);
    }
}
