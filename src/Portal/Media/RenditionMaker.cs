using NetVips;

namespace Portal.Media;

/// <summary>Makes renditions of photos whose original is stored, of the fixed set only, two photos at a time.</summary>
public sealed class RenditionMaker(IMediaStore store, PhotoWork work)
{
    /// <summary>Makes one and stores it.</summary>
    /// <returns>False when there is no such rendition of the photo, or its original is missing or damaged.</returns>
    public async Task<bool> MakeAsync(Rendition rendition, PhotoFile file, PhotoRights rights, CancellationToken cancellationToken)
    {
        if (!file.Renditions(rendition.Format).Contains(rendition))
        {
            return false;
        }

        try
        {
            using var loaded = await LoadAsync(file, [rendition], cancellationToken);
            if (loaded is null)
            {
                return false;
            }

            await StoreAsync(loaded, rendition, file, rights, cancellationToken);
            return true;
        }
        catch (VipsException)
        {
            return false;
        }
    }

    /// <summary>Makes all that are missing, of a photo that is decoded once.</summary>
    /// <param name="overwrites">True makes those anew that are there.</param>
    /// <returns>How the photo looks; null when its original is missing or damaged.</returns>
    public async Task<PhotoFingerprint?> MakeAllAsync(PhotoFile file, PhotoRights rights, bool overwrites, CancellationToken cancellationToken)
    {
        var missing = new List<Rendition>();
        foreach (var rendition in Enum.GetValues<RenditionFormat>().SelectMany(file.Renditions))
        {
            if (overwrites || !await store.HasAsync(MediaName.Of(rendition), cancellationToken))
            {
                missing.Add(rendition);
            }
        }

        try
        {
            IReadOnlyCollection<Rendition> wanted =
                missing.Count > 0 ? missing : [file.Rendition(PhotoCrop.Whole, file.RenditionWidths[0], RenditionFormat.Jpeg)];
            using var loaded = await LoadAsync(file, wanted, cancellationToken);
            if (loaded is null)
            {
                return null;
            }

            foreach (var rendition in missing)
            {
                await StoreAsync(loaded, rendition, file, rights, cancellationToken);
            }

            return await work.RunAsync(() => Task.FromResult(PhotoFingerprint.Of(loaded)), cancellationToken);
        }
        catch (VipsException)
        {
            return null;
        }
    }

    /// <returns>Null when there is no original.</returns>
    private Task<Image?> LoadAsync(PhotoFile file, IReadOnlyCollection<Rendition> renditions, CancellationToken cancellationToken) => work.RunAsync(
        async () =>
        {
            if (await ReadOriginalAsync(file.Hash, cancellationToken) is not { } photo)
            {
                return null;
            }

            using var turn = await work.TurnAsync(PhotoEncoder.HeldBytesOf(photo), cancellationToken);
            return PhotoEncoder.LoadFor(photo, file, renditions);
        },
        cancellationToken);

    /// <summary>After each file others have their turn.</summary>
    private async Task StoreAsync(Image loaded, Rendition rendition, PhotoFile file, PhotoRights rights, CancellationToken cancellationToken)
    {
        var content = await work.RunAsync(
            () =>
            {
                using var picture = PhotoEncoder.Cut(loaded, file, rendition);
                return Task.FromResult(PhotoEncoder.Encode(picture, rendition.Format, rights));
            },
            cancellationToken);
        await store.WriteAsync(MediaName.Of(rendition), content, cancellationToken);
    }

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
