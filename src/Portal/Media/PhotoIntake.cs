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

    /// <summary>400 MB: a photo of the largest size in four colours. One with samples of two bytes costs twice as much time.</summary>
    private const long MaxDecodedBytes = 400_000_000;

    /// <summary>160 MB: of what is held while it is decoded, so that the process takes no more than 300 MB for it.</summary>
    public const long MaxHeldBytes = 160_000_000;

    // Pixels times scans, as each scan goes through all of them: twenty of a photo of the largest size. Programs write ten.
    private const long MaxScanned = 20 * MaxPixels;

    // An animation is shown by its first picture; looking through the list of the others takes the square of their number.
    private const int MostFrames = 1000;

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

        if (kind == PhotoKind.WebP && photo.AsSpan().Count("ANMF"u8) > MostFrames)
        {
            return PhotoReading.Refused(PhotoRefusal.Damaged);
        }

        try
        {
            var head = PhotoEncoder.ReadHead(photo, kind);
            if (head.Pixels > MaxPixels || head.DecodedBytes > MaxDecodedBytes || head.HeldBytes > MaxHeldBytes)
            {
                return PhotoReading.Refused(PhotoRefusal.TooManyPixels);
            }

            if (kind == PhotoKind.Jpeg && JpegScans.Count(photo) * head.Pixels > MaxScanned)
            {
                return PhotoReading.Refused(PhotoRefusal.Damaged);
            }

            if (kind == PhotoKind.Heic)
            {
                PhotoEncoder.TryPixels(photo);
            }

            return PhotoReading.Of(new PhotoFile(Convert.ToHexStringLower(SHA256.HashData(photo)), head.Width, head.Height), photo.Length, head.Metadata);
        }
        catch (VipsException)
        {
            return Refuse(kind);
        }
    }

    /// <summary>Stores original and renditions; what lies there already is left.</summary>
    public Task<PhotoReading> StoreAsync(byte[] photo, CancellationToken cancellationToken) =>
        work.RunAsync(() => StoreNowAsync(photo, cancellationToken), cancellationToken);

    private async Task<PhotoReading> StoreNowAsync(byte[] photo, CancellationToken cancellationToken)
    {
        var reading = Read(photo);
        if (!reading.IsPhoto)
        {
            return reading;
        }

        PhotoFingerprint fingerprint;
        try
        {
            fingerprint = await StoreRenditionsAsync(photo, reading.File, Rights(reading.Metadata), cancellationToken);
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
        var renditions = formats.SelectMany(file.Renditions).Where(rendition => rendition.Crop == PhotoCrop.Whole).ToList();
        using var loaded = await LoadAsync(photo, file, renditions, cancellationToken);
        foreach (var sizes in renditions.GroupBy(rendition => rendition.Width))
        {
            using var sized = PhotoEncoder.Cut(loaded, file, sizes.First());
            // The widest is in memory already.
            using var picture = sized.Width == loaded.Width ? sized.Copy() : sized.CopyMemory();
            foreach (var rendition in sizes)
            {
                var name = MediaName.Of(rendition);
                if (!await store.HasAsync(name, cancellationToken))
                {
                    await store.WriteAsync(name, PhotoEncoder.Encode(picture, rendition.Format, rights), cancellationToken);
                }
            }
        }

        return PhotoFingerprint.Of(loaded);
    }

    private async Task<Image> LoadAsync(byte[] photo, PhotoFile file, List<Rendition> renditions, CancellationToken cancellationToken)
    {
        using var turn = await work.TurnAsync(PhotoEncoder.HeldBytesOf(photo), cancellationToken);
        return PhotoEncoder.LoadFor(photo, file, renditions);
    }
}
