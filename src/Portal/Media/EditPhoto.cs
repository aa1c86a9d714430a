using Portal.Changes;
using Portal.Data;
using Portal.Publishing;

namespace Portal.Media;

/// <summary>Says something else of a photo, for uses to come. What is published or saved keeps its words.</summary>
public sealed class EditPhoto(PortalContext context, PhotoOpener opener)
{
    public Task<PhotoResult> RunAsync(EditPhotoRequest request, Actor actor, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => EditAsync(request, actor, token), cancellationToken);

    private async Task<PhotoResult> EditAsync(EditPhotoRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var change = opener.NewChange(ChangeKind.PhotoDescribed, request.Hash, actor);
        var (photo, refusal) = await opener.OpenAsync(
            request.Hash, request.Revision, change, found => PhotoOpener.MayDescribe(found, actor), cancellationToken);
        if (photo is null)
        {
            return refusal;
        }

        if (!request.Description.Fits || !await PhotoSections.ExistsAsync(context, request.Description.SectionId, cancellationToken))
        {
            context.Refuse(change, Refusal.Incomplete);
            return new PhotoResult(PhotoOutcome.Refused, photo.Revision);
        }

        photo.Describe(request.Description);
        context.Changes.Add(change);
        await context.SaveChangesAsync(cancellationToken);
        return new PhotoResult(PhotoOutcome.Done, photo.Revision);
    }
}

/// <param name="Revision">What the editor saw; null for verbs.</param>
public sealed record EditPhotoRequest(string Hash, int? Revision, PhotoDescription Description);
