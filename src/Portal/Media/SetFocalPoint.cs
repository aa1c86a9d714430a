using Portal.Changes;
using Portal.Data;
using Portal.Publishing;

namespace Portal.Media;

/// <summary>Says what crops of a photo must keep. That is no word of a story: cards that readers see follow at once.</summary>
public sealed class SetFocalPoint(PortalContext context, PhotoOpener opener, ShownPhotos shown)
{
    public Task<PhotoResult> RunAsync(SetFocalPointRequest request, Actor actor, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => SetAsync(request, actor, token), cancellationToken);

    private async Task<PhotoResult> SetAsync(SetFocalPointRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var change = opener.NewChange(ChangeKind.PhotoFocusSet, request.Hash, actor, request.Focus.ToString());
        var (photo, refusal) = await opener.OpenAsync(
            request.Hash, request.Revision, change, found => PhotoOpener.MayDescribe(found, actor), cancellationToken);
        if (photo is null)
        {
            return refusal;
        }

        if (!request.Focus.IsValid)
        {
            context.Refuse(change, Refusal.Incomplete);
            return new PhotoResult(PhotoOutcome.Refused, photo.Revision);
        }

        photo.SetFocus(request.Focus);
        context.Changes.Add(change);
        await shown.ApplyAsync(photo, change, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        return new PhotoResult(PhotoOutcome.Done, photo.Revision);
    }
}

/// <param name="Revision">What the editor saw; null for verbs.</param>
public sealed record SetFocalPointRequest(string Hash, int? Revision, FocalPoint Focus);
