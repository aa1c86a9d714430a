using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Media;

/// <summary>What a page must know of photos that stories name.</summary>
internal static class PhotoFiles
{
    /// <summary>A photo that was replaced is the one in its place.</summary>
    /// <returns>By content hash as asked; those that the library does not have are left out.</returns>
    public static async Task<IReadOnlyDictionary<string, PhotoFile>> ReadAsync(
        PortalContext context, IReadOnlyCollection<string> hashes, CancellationToken cancellationToken)
    {
        var files = new Dictionary<string, PhotoFile>(StringComparer.Ordinal);
        if (hashes.Count == 0)
        {
            return files;
        }

        var photos = await FindAsync(context, hashes, cancellationToken);
        var others = photos.Select(photo => photo.ReplacedBy).OfType<string>().ToList();
        var inPlace = others.Count == 0
            ? new Dictionary<string, Photo>(StringComparer.Ordinal)
            : (await FindAsync(context, others, cancellationToken)).ToDictionary(photo => photo.Hash, StringComparer.Ordinal);
        foreach (var photo in photos)
        {
            files[photo.Hash] = inPlace.GetValueOrDefault(photo.ReplacedBy ?? "", photo).ToFile();
        }

        return files;
    }

    private static Task<List<Photo>> FindAsync(PortalContext context, IReadOnlyCollection<string> hashes, CancellationToken cancellationToken) =>
        context.Photos.AsNoTracking().TagWith(nameof(PhotoFiles)).Where(photo => hashes.Contains(photo.Hash)).ToListAsync(cancellationToken);
}
