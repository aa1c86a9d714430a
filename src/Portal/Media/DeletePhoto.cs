using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;
using Portal.Publishing;

namespace Portal.Media;

/// <summary>Takes a photo that nothing uses out of the library, with the ones that it replaced and all their files.</summary>
public sealed class DeletePhoto(PortalContext context, PhotoOpener opener, PhotoUsesQuery uses, IMediaStore store)
{
    public async Task<PhotoResult> RunAsync(string hash, int? revision, Actor actor, CancellationToken cancellationToken)
    {
        var (result, hashes) = await context.InTransactionAsync(token => DeleteAsync(hash, revision, actor, token), cancellationToken);
        // Whoever is killed in between leaves files that nobody asks for; the verb media check finds them.
        foreach (var gone in hashes)
        {
            await MediaFiles.DeleteAsync(store, gone, cancellationToken);
        }

        return result;
    }

    private async Task<(PhotoResult Result, IReadOnlyList<string> Hashes)> DeleteAsync(
        string hash, int? revision, Actor actor, CancellationToken cancellationToken)
    {
        var change = opener.NewChange(ChangeKind.PhotoDeleted, hash, actor);
        var (photo, refusal) = await opener.OpenAsync(hash, revision, change, _ => PhotoOpener.MayManage(actor), cancellationToken);
        if (photo is null)
        {
            return (refusal, []);
        }

        if (photo.ReplacedBy is not null || await uses.AnyAsync(hash, cancellationToken))
        {
            context.Refuse(change, Refusal.Untimely);
            return (new PhotoResult(PhotoOutcome.Used, photo.Revision), []);
        }

        var replaced = await context.Photos.Where(row => row.ReplacedBy == hash).ToListAsync(cancellationToken);
        context.Photos.RemoveRange([photo, .. replaced]);
        context.Changes.Add(change);
        await context.SaveChangesAsync(cancellationToken);
        return (new PhotoResult(PhotoOutcome.Done), [hash, .. replaced.Select(row => row.Hash)]);
    }
}
