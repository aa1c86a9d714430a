using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Media;

/// <summary>Reads photos of the library for whoever writes a story.</summary>
public sealed class PhotoLibraryQuery(PortalContext context)
{
    /// <summary>Those that were added last, the newest first.</summary>
    /// <param name="untilUtc">Those that were added later are left out.</param>
    public async Task<IReadOnlyList<Photo>> NewestAsync(DateTime untilUtc, int most, CancellationToken cancellationToken) =>
        await context.Photos.AsNoTracking().TagWith(nameof(PhotoLibraryQuery)).Where(photo => photo.AddedAtUtc <= untilUtc)
            .OrderByDescending(photo => photo.AddedAtUtc).ThenByDescending(photo => photo.Hash).Take(most).ToListAsync(cancellationToken);
}
