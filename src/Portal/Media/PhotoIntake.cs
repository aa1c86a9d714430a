using System.Security.Cryptography;
using NetVips;

namespace Portal.Media;

/// <summary>
/// Takes photos in: recognises them by their content, keeps the original privately and stores what readers get. It asks no
/// database, so that files lie there before any row names them; the row is <see cref="AddPhoto"/>'s.
/// </summary>
public sealed class PhotoIntake(IMediaStore store)
{
    /// <summary>50 MB.</summary>
    public const int MaxBytes = 50 * 1024 * 1024;

    /// <summary>100 megapixels.</summary>
    public const long MaxPixels = 100_000_000;

    /// <summary>Tells what a photo is without storing it.</summary>
    public static PhotoReading Read(byte[] photo)
    {
        ArgumentNullException.ThrowIfNull(photo);
        if (photo.Length > MaxBytes)
        {
            return PhotoReading.Refused(PhotoRefusal.TooLarge);
        }

        if (!PhotoFormat.IsKnown(photo))
        {
            return PhotoReading.Refused(PhotoRefusal.UnknownFormat);
        }

        try
        {
            var (width, height) = PhotoEncoder.Measure(photo);
            return (long)width * height > MaxPixels
                ? PhotoReading.Refused(PhotoRefusal.TooManyPixels)
                : PhotoReading.Of(new PhotoFile(Convert.ToHexStringLower(SHA256.HashData(photo)), width, height), photo.Length);
        }
        catch (VipsException)
        {
            return PhotoReading.Refused(PhotoRefusal.Damaged);
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

        try
        {
            foreach (var width in reading.File.RenditionWidths)
            {
                await StoreRenditionAsync(photo, reading.File, width, cancellationToken);
            }
        }
        catch (VipsException)
        {
            return PhotoReading.Refused(PhotoRefusal.Damaged);
        }

        var original = MediaName.Original(reading.File.Hash);
        if (!await store.HasAsync(original, cancellationToken))
        {
            await store.WriteAsync(original, photo, cancellationToken);
        }

        return reading;
    }

    private async Task StoreRenditionAsync(byte[] photo, PhotoFile file, int width, CancellationToken cancellationToken)
    {
        var name = MediaName.Rendition(file.Hash, width);
        if (!await store.HasAsync(name, cancellationToken))
        {
            await store.WriteAsync(name, PhotoEncoder.Encode(photo, width, file.HeightFor(width)), cancellationToken);
        }
    }
}
