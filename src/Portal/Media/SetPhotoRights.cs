using Portal.Changes;
using Portal.Data;
using Portal.Publishing;

namespace Portal.Media;

/// <summary>
/// Says until when a photo may be seen, and whether it may be at all. Whatever shows it shows itself without it from then on; nothing has to
/// happen at that time.
/// </summary>
public sealed class SetPhotoRights(PortalContext context, PhotoOpener opener, ShownPhotos shown)
{
    public Task<PhotoResult> RunAsync(SetPhotoRightsRequest request, Actor actor, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => SetAsync(request, actor, token), cancellationToken);

    private async Task<PhotoResult> SetAsync(SetPhotoRightsRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var change = opener.NewChange(
            ChangeKind.PhotoRightsSet, request.Hash, actor, request.IsBlocked ? "blocked" : UtcText.Of(request.ExpiresAtUtc));
        var (photo, refusal) = await opener.OpenAsync(request.Hash, request.Revision, change, _ => PhotoOpener.MayManage(actor), cancellationToken);
        if (photo is null)
        {
            return refusal;
        }

        if (request.ExpiresAtUtc <= change.AtUtc && request.ExpiresAtUtc != photo.ExpiresAtUtc)
        {
            context.Refuse(change, Refusal.Untimely);
            return new PhotoResult(PhotoOutcome.Past, photo.Revision);
        }

        photo.SetRights(request.ExpiresAtUtc, request.IsBlocked, change.AtUtc);
        context.Changes.Add(change);
        await shown.ApplyAsync(photo, change, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        return new PhotoResult(PhotoOutcome.Done, photo.Revision);
    }
}

/// <param name="Revision">What the editor saw; null for verbs.</param>
/// <param name="ExpiresAtUtc">Null for no end.</param>
/// <param name="IsBlocked">True takes it from readers at once.</param>
public sealed record SetPhotoRightsRequest(string Hash, int? Revision, DateTime? ExpiresAtUtc, bool IsBlocked);
