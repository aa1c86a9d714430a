using NetVips;

namespace Portal.Media;

/// <summary>Makes renditions of photos whose original is stored, of the fixed set only, two photos at a time.</summary>
public sealed class RenditionMaker(IMediaStore store, PhotoWork work)
{
    private static readonly RenditionFormat[] Formats = Enum.GetValues<RenditionFormat>();

    /// <summary>Makes one and stores it.</summary>
    /// <returns>False when there is no such rendition of the photo, or its original is missing or damaged.</returns>
    public async Task<bool> MakeAsync(Rendition rendition, PhotoFile file, PhotoRights rights, CancellationToken cancellationToken)
    {
        if (!file.Renditions(rendition.Format).Contains(rendition) || await ReadOriginalAsync(file.Hash, cancellationToken) is not { } photo)
        {
            return false;
        }

        try
        {
            var content = await work.RunAsync(
                () =>
                {
                    using var loaded = Load(photo, file, rendition.Crop, rendition.Width);
                    return Task.FromResult(PhotoEncoder.Encode(loaded, rendition.Format, rights));
                },
                cancellationToken);
            await store.WriteAsync(MediaName.Of(rendition), content, cancellationToken);
            return true;
        }
        catch (VipsException)
        {
            return false;
        }
    }

    /// <summary>Makes all that are missing.</summary>
    /// <param name="overwrites">True makes those anew that are there.</param>
    /// <returns>How the photo looks; null when its original is missing or damaged.</returns>
    public async Task<PhotoFingerprint?> MakeAllAsync(PhotoFile file, PhotoRights rights, bool overwrites, CancellationToken cancellationToken)
    {
        if (await ReadOriginalAsync(file.Hash, cancellationToken) is not { } photo)
        {
            return null;
        }

        try
        {
            foreach (var crop in Enum.GetValues<PhotoCrop>())
            {
                await MakeCropAsync(photo, file, crop, rights, overwrites, cancellationToken);
            }

            return await work.RunAsync(
                () =>
                {
                    using var loaded = Load(photo, file, PhotoCrop.Whole, file.RenditionWidths[0]);
                    return Task.FromResult(PhotoFingerprint.Of(loaded));
                },
                cancellationToken);
        }
        catch (VipsException)
        {
            return null;
        }
    }

    /// <summary>Decoded once, to the widest. After each file others have their turn.</summary>
    private async Task MakeCropAsync(
        byte[] photo, PhotoFile file, PhotoCrop crop, PhotoRights rights, bool overwrites, CancellationToken cancellationToken)
    {
        var missing = new List<Rendition>();
        foreach (var rendition in Formats.SelectMany(format => file.WidthsOf(crop, format).Select(width => file.Rendition(crop, width, format))))
        {
            if (overwrites || !await store.HasAsync(MediaName.Of(rendition), cancellationToken))
            {
                missing.Add(rendition);
            }
        }

        if (missing.Count == 0)
        {
            return;
        }

        using var loaded = await work.RunAsync(() => Task.FromResult(Load(photo, file, crop, missing.Max(rendition => rendition.Width))), cancellationToken);
        foreach (var rendition in missing)
        {
            var content = await work.RunAsync(
                () =>
                {
                    using var sized = PhotoEncoder.Shrink(loaded, rendition.Width, file.HeightFor(crop, rendition.Width));
                    return Task.FromResult(PhotoEncoder.Encode(sized, rendition.Format, rights));
                },
                cancellationToken);
            await store.WriteAsync(MediaName.Of(rendition), content, cancellationToken);
        }
    }

    private static Image Load(byte[] photo, PhotoFile file, PhotoCrop crop, int width) => crop == PhotoCrop.Whole
        ? PhotoEncoder.Load(photo, width, file.HeightFor(width))
        : PhotoEncoder.LoadCrop(photo, file, crop, width);

    private async Task<byte[]?> ReadOriginalAsync(string hash, CancellationToken cancellationToken)
    {
        await using var stored = await store.OpenAsync(MediaName.Original(hash), cancellationToken);
        if (stored is null)
        {
            return null;
        }

        var content = new byte[stored.Length];
        await stored.ReadExactlyAsync(content, cancellationToken);
        return content;
    }
}
