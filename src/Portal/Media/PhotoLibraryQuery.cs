using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Media;

/// <summary>Reads photos of the library for the desk. Which of them somebody may see is asked by whoever calls: all editions share them.</summary>
public sealed class PhotoLibraryQuery(PortalContext context, TimeProvider clock)
{
    public const int PageSize = 60;

    /// <summary>So long before its rights end a photo is warned of.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromDays(7);

    /// <summary>So many photos that look alike are shown at most.</summary>
    private const int MostSimilar = 12;

    // Of flat pictures very many may look alike. So many of each band are looked at, in the order of its index.
    private const int MostCandidates = 250;

    public async Task<Photo?> FindAsync(string hash, CancellationToken cancellationToken) =>
        await context.Photos.AsNoTracking().TagWith(nameof(PhotoLibraryQuery)).SingleOrDefaultAsync(photo => photo.Hash == hash, cancellationToken);

    /// <returns>Those that the library has, in no order.</returns>
    public async Task<IReadOnlyList<Photo>> ReadAsync(IReadOnlyCollection<string> hashes, CancellationToken cancellationToken) => hashes.Count == 0
        ? []
        : await context.Photos.AsNoTracking().TagWith(nameof(PhotoLibraryQuery)).Where(photo => hashes.Contains(photo.Hash)).ToListAsync(cancellationToken);

    /// <summary>Those that were added last, the newest first, and that a story may still use.</summary>
    public async Task<IReadOnlyList<Photo>> NewestAsync(int most, CancellationToken cancellationToken) =>
        await Matching(new PhotoFilter { IsUsable = true }).NewestFirst(clock.GetUtcNow().UtcDateTime, after: null)
            .Take(most).ToListAsync(cancellationToken);

    /// <summary>One page of what matches, the newest first.</summary>
    public async Task<PhotoPage> SearchAsync(PhotoFilter filter, PhotoKey? after, CancellationToken cancellationToken)
    {
        var photos = await Matching(filter).NewestFirst(clock.GetUtcNow().UtcDateTime, after).Take(PageSize + 1).ToListAsync(cancellationToken);
        return new PhotoPage([.. photos.Take(PageSize)], photos.Count > PageSize ? PhotoKey.Of(photos[PageSize - 1]) : null);
    }

    /// <summary>See <see cref="PhotoFiles"/>.</summary>
    public Task<IReadOnlyDictionary<string, PhotoFile>> FilesAsync(IReadOnlyCollection<string> hashes, CancellationToken cancellationToken) =>
        PhotoFiles.ReadAsync(context, hashes, cancellationToken);

    /// <summary>Photos that look like one, the most alike first.</summary>
    /// <param name="except">Hash of the photo itself.</param>
    public async Task<IReadOnlyList<Photo>> SimilarAsync(PhotoFingerprint fingerprint, string except, CancellationToken cancellationToken)
    {
        var (near0, near1, near2, near3) = (fingerprint.Near(0), fingerprint.Near(1), fingerprint.Near(2), fingerprint.Near(3));
        var photos = context.Photos.TagWith(nameof(PhotoLibraryQuery));
        var candidates = await photos.Where(photo => near0.Contains(photo.Band0!.Value)).OrderBy(photo => photo.Band0).Take(MostCandidates)
            .Concat(photos.Where(photo => near1.Contains(photo.Band1!.Value)).OrderBy(photo => photo.Band1).Take(MostCandidates))
            .Concat(photos.Where(photo => near2.Contains(photo.Band2!.Value)).OrderBy(photo => photo.Band2).Take(MostCandidates))
            .Concat(photos.Where(photo => near3.Contains(photo.Band3!.Value)).OrderBy(photo => photo.Band3).Take(MostCandidates))
            .Select(photo => new { photo.Hash, photo.Fingerprint }).ToListAsync(cancellationToken);
        var alike = candidates.DistinctBy(photo => photo.Hash, StringComparer.Ordinal).Where(photo => photo.Hash != except)
            .Select(photo => (photo.Hash, Distance: fingerprint.DistanceTo(new PhotoFingerprint(photo.Fingerprint!.Value))))
            .Where(photo => photo.Distance <= PhotoFingerprint.MostDifferent)
            .OrderBy(photo => photo.Distance).Take(MostSimilar).ToDictionary(photo => photo.Hash, photo => photo.Distance, StringComparer.Ordinal);
        return alike.Count == 0 ? [] : [.. (await ReadAsync(alike.Keys, cancellationToken)).OrderBy(photo => alike[photo.Hash]).ThenBy(photo => photo.Hash, StringComparer.Ordinal)];
    }

    /// <summary>Those whose rights end soon, the soonest first.</summary>
    public async Task<IReadOnlyList<Photo>> ExpiringAsync(TimeSpan within, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var until = now + within;
        return await context.Photos.AsNoTracking().TagWith(nameof(PhotoLibraryQuery))
            .Where(photo => photo.ExpiresAtUtc > now && photo.ExpiresAtUtc <= until && photo.ReplacedBy == null)
            .OrderBy(photo => photo.ExpiresAtUtc).Take(PageSize).ToListAsync(cancellationToken);
    }

    private IQueryable<Photo> Matching(PhotoFilter filter) =>
        context.Photos.AsNoTracking().TagWith(nameof(PhotoLibraryQuery)).Matching(filter, clock.GetUtcNow().UtcDateTime);
}
