using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Media;

/// <summary>Puts a stored photo into the library, once.</summary>
public sealed class AddPhoto(PortalContext context, TimeProvider clock)
{
    /// <param name="bytes">Size of the original.</param>
    /// <returns>True when the library did not have it.</returns>
    public Task<bool> RunAsync(PhotoFile file, long bytes, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => AddAsync(file, bytes, token), cancellationToken);

    private async Task<bool> AddAsync(PhotoFile file, long bytes, CancellationToken cancellationToken)
    {
        if (await context.Photos.AnyAsync(photo => photo.Hash == file.Hash, cancellationToken))
        {
            return false;
        }

        context.Photos.Add(new Photo(file.Hash, file.Width, file.Height, bytes, clock.GetUtcNow().UtcDateTime));
        await context.SaveChangesAsync(cancellationToken);
        return true;
    }
}
