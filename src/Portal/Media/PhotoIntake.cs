using System.Security.Cryptography;
using NetVips;
using Portal.Media.Metadata;

namespace Portal.Media;

/// <summary>
/// Takes photos in: recognises them by their content, keeps the original privately and stores what readers get at once, JPEG and WebP;
/// AVIF and crops follow. It asks no database, so that files lie there before any row names them; the row is <see cref="AddPhoto"/>'s.
/// </summary>
public sealed class PhotoIntake(IMediaStore store, PhotoWork work)
{
    /// <summary>50 MB.</summary>
    public const int MaxBytes = 50 * 1024 * 1024;

    /// <summary>100 megapixels.</summary>
    public const long MaxPixels = 100_000_000;

    /// <summary>50 megapixels: of what is decoded whole, so that it does not take more than 300 MB.</summary>
    public const long MaxHeldPixels = 50_000_000;

    /// <summary>Tells what a photo is without storing it.</summary>
    public static PhotoReading Read(byte[] photo)
    {
        ArgumentNullException.ThrowIfNull(photo);
        if (photo.Length > MaxBytes)
        {
            return PhotoReading.Refused(PhotoRefusal.TooLarge);
        }

        if (PhotoFormat.Of(photo) is not { } kind)
        {
            return PhotoReading.Refused(PhotoRefusal.UnknownFormat);
        }

        try
        {
            var head = PhotoEncoder.ReadHead(photo, kind);
            return head.Pixels > (head.IsStreamed ? MaxPixels : MaxHeldPixels)
                ? PhotoReading.Refused(PhotoRefusal.TooManyPixels)
                : PhotoReading.Of(new PhotoFile(Convert.ToHexStringLower(SHA256.HashData(photo)), head.Width, head.Height), photo.Length, head.Metadata);
        }
        catch (VipsException)
        {
            return Refuse(kind);
        }
    }

    /// <summary>Stores original and renditions; what lies there already is left.</summary>
    public async Task<PhotoReading> StoreAsync(byte[] photo, CancellationToken cancellationToken)
    {
        var reading = Read(photo);
        if (!reading.IsPhoto)
        {
            return reading;
        }

        PhotoFingerprint fingerprint;
        try
        {
            fingerprint = await work.RunAsync(() => StoreRenditionsAsync(photo, reading.File, Rights(reading.Metadata), cancellationToken), cancellationToken);
        }
        catch (VipsException)
        {
            return Refuse(PhotoFormat.Of(photo)!.Value);
        }

        var original = MediaName.Original(reading.File.Hash);
        if (!await store.HasAsync(original, cancellationToken))
        {
            await store.WriteAsync(original, photo, cancellationToken);
        }

        return reading with { Fingerprint = fingerprint };
    }

    private static PhotoReading Refuse(PhotoKind kind) =>
        PhotoReading.Refused(kind == PhotoKind.Heic ? PhotoRefusal.Heic : PhotoRefusal.Damaged);

    private static PhotoRights Rights(PhotoMetadata metadata) => new()
    {
        Creator = metadata.Creator,
        Credit = metadata.Credit,
        Copyright = metadata.Copyright,
        Terms = metadata.Terms,
        IsAiGenerated = metadata.IsAiGenerated,
        IsAiEdited = metadata.IsAiEdited,
    };

    /// <summary>The file is decoded once, to the widest rendition, of which the others are made.</summary>
    private async Task<PhotoFingerprint> StoreRenditionsAsync(
        byte[] photo, PhotoFile file, PhotoRights rights, CancellationToken cancellationToken)
    {
        RenditionFormat[] formats = [RenditionFormat.Jpeg, RenditionFormat.WebP];
        var widths = formats.SelectMany(format => file.WidthsOf(PhotoCrop.Whole, format)).Distinct().ToList();
        using var loaded = PhotoEncoder.Load(photo, widths.Max(), file.HeightFor(widths.Max()));
        foreach (var width in widths)
        {
            using var sized = PhotoEncoder.Shrink(loaded, width, file.HeightFor(width));
            foreach (var format in formats.Where(format => file.WidthsOf(PhotoCrop.Whole, format).Contains(width)))
            {
                var name = MediaName.Of(file.Rendition(PhotoCrop.Whole, width, format));
                if (!await store.HasAsync(name, cancellationToken))
                {
                    await store.WriteAsync(name, PhotoEncoder.Encode(sized, format, rights), cancellationToken);
                }
            }
        }

        return PhotoFingerprint.Of(loaded);
    }
}
