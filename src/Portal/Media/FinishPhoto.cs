using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;
using Portal.Publishing;

namespace Portal.Media;

/// <summary>Says that the renditions of a photo are there; pages that show it offer AVIF and say its rights from now on.</summary>
public sealed class FinishPhoto(PortalContext context, PhotoOpener opener, ShownPhotos shown)
{
    /// <summary>Who is on record for it: the job.</summary>
    public static readonly Actor Renditions = Actor.Operator("renditions");

    /// <param name="fingerprint">Null when the files could not be made.</param>
    /// <returns>False when somebody has changed the photo meanwhile, so that it is to be done again.</returns>
    public Task<bool> RunAsync(PhotoTask task, PhotoFingerprint? fingerprint, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => FinishAsync(task, fingerprint, token), cancellationToken);

    private async Task<bool> FinishAsync(PhotoTask task, PhotoFingerprint? fingerprint, CancellationToken cancellationToken)
    {
        if (await context.Photos.SingleOrDefaultAsync(row => row.Hash == task.File.Hash, cancellationToken) is not { } photo)
        {
            return true;
        }

        if (photo.Revision != task.Revision)
        {
            photo.AwaitRenditions();
            await context.SaveChangesAsync(cancellationToken);
            return false;
        }

        var (hadAvif, saidOtherRights) = (photo.HasAvif, photo.HasOutdatedRenditions);
        photo.FinishRenditions(hasAvif: fingerprint is not null);
        if (fingerprint is { } known)
        {
            photo.Recognise(known);
        }

        if (photo.HasAvif != hadAvif || saidOtherRights)
        {
            await shown.ApplyAsync(photo, opener.NewChange(ChangeKind.PhotoRenditionsMade, photo.Hash, Renditions), cancellationToken);
        }

        await context.SaveChangesAsync(cancellationToken);
        return true;
    }
}
