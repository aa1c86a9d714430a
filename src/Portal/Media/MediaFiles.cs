namespace Portal.Media;

internal static class MediaFiles
{
    /// <summary>Deletes the original and every rendition of a photo.</summary>
    public static async Task DeleteAsync(IMediaStore store, string hash, CancellationToken cancellationToken)
    {
        await foreach (var file in store.ListAsync(MediaName.RenditionsOf(hash), cancellationToken))
        {
            await store.DeleteAsync(file.Name, cancellationToken);
        }

        await store.DeleteAsync(MediaName.Original(hash), cancellationToken);
    }
}
