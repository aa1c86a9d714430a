using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;
using Portal.Publishing;

namespace Portal.Media;

/// <summary>
/// Announces that the rights of a photo have ended. Readers see it no more from that time on without it; the record, caches, indexes and others are
/// told by the changes that it writes, once however many processes run.
/// </summary>
public sealed class AnnouncePhotoExpiry(PortalContext context, ShownPhotos shown, TimeProvider clock)
{
    private const int Most = 100;

    /// <returns>Hashes of photos whose end is to be announced, the longest overdue first.</returns>
    public async Task<IReadOnlyList<string>> FindAsync(CancellationToken cancellationToken) =>
        await Due().TagWith(nameof(AnnouncePhotoExpiry)).OrderBy(photo => photo.ExpiryDueUtc).Select(photo => photo.Hash).Take(Most)
            .ToListAsync(cancellationToken);

    /// <returns>False when another process or act was first.</returns>
    public Task<bool> RunAsync(string hash, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => AnnounceAsync(hash, token), cancellationToken);

    private async Task<bool> AnnounceAsync(string hash, CancellationToken cancellationToken)
    {
        DateTime? settled = null;
        var claimed = await Due().TagWith(nameof(AnnouncePhotoExpiry)).Where(photo => photo.Hash == hash)
            .ExecuteUpdateAsync(photo => photo.SetProperty(row => row.ExpiryDueUtc, settled), cancellationToken);
        if (claimed == 0)
        {
            return false;
        }

        var photo = await context.Photos.SingleAsync(row => row.Hash == hash, cancellationToken);
        var change = new Change(ChangeKind.PhotoExpired, DueArticles.Schedule, clock.GetUtcNow().UtcDateTime) { PhotoHash = hash };
        context.Changes.Add(change);
        await shown.ApplyAsync(photo, change, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        return true;
    }

    private IQueryable<Photo> Due()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return context.Photos.Where(photo => photo.ExpiryDueUtc <= now);
    }
}
