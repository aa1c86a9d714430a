using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Media;

/// <summary>Takes on one photo that awaits renditions, so that of several processes one makes them.</summary>
public sealed class ClaimPhoto(PortalContext context, TimeProvider clock)
{
    // Whoever is killed leaves the photo to others after that.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <returns>The newest that nobody has taken on; null when there is none, or when somebody was faster.</returns>
    public async Task<PhotoTask?> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var waiting = context.Photos.AsNoTracking().TagWith(nameof(ClaimPhoto))
            .Where(photo => photo.RenditionsDueUtc <= now);
        if (await waiting.OrderByDescending(photo => photo.RenditionsDueUtc).FirstOrDefaultAsync(cancellationToken) is not { } photo)
        {
            return null;
        }

        DateTime? until = now + Longest;
        var claimed = await waiting.Where(row => row.Hash == photo.Hash)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.RenditionsDueUtc, until), cancellationToken);
        return claimed == 1 ? new PhotoTask(photo.ToFile(), photo.ToRights(), photo.HasOutdatedRenditions, photo.Revision) : null;
    }
}
