using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;
using Portal.Publishing;

namespace Portal.Media;

/// <summary>
/// Puts another photo in the place of one, wherever it is used: stories keep their words and their links, readers see the other one at once,
/// and the first one is offered no more.
/// </summary>
public sealed class ReplacePhoto(PortalContext context, PhotoOpener opener, ArticleProjector projector)
{
    public Task<PhotoResult> RunAsync(ReplacePhotoRequest request, Actor actor, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => ReplaceAsync(request, actor, token), cancellationToken);

    private async Task<PhotoResult> ReplaceAsync(ReplacePhotoRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var change = opener.NewChange(ChangeKind.PhotoReplaced, request.Hash, actor, request.By);
        var (photo, refusal) = await opener.OpenAsync(request.Hash, request.Revision, change, _ => PhotoOpener.MayManage(actor), cancellationToken);
        if (photo is null)
        {
            return refusal;
        }

        var other = await context.Photos.SingleOrDefaultAsync(row => row.Hash == request.By, cancellationToken);
        if (other is null || other.Hash == photo.Hash || other.ReplacedBy is not null || photo.ReplacedBy is not null)
        {
            context.Refuse(change, Refusal.Untimely);
            return new PhotoResult(other is null ? PhotoOutcome.NotFound : PhotoOutcome.Same, photo.Revision);
        }

        foreach (var earlier in await context.Photos.Where(row => row.ReplacedBy == photo.Hash).ToListAsync(cancellationToken))
        {
            earlier.ReplaceBy(other.Hash);
        }

        photo.ReplaceBy(other.Hash);
        if (request.KeepsWords)
        {
            other.Describe(photo.ToDescription());
        }

        context.Changes.Add(change);
        await context.SaveChangesAsync(cancellationToken);
        await ProjectAsync(photo, change, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        return new PhotoResult(PhotoOutcome.Done, photo.Revision);
    }

    private async Task ProjectAsync(Photo photo, Change cause, CancellationToken cancellationToken)
    {
        var ids = await context.PublishedPhotoUses.Where(use => use.Hash == photo.Hash)
            .Select(use => use.ArticleId).Distinct().OrderBy(id => id).ToListAsync(cancellationToken);
        foreach (var id in ids)
        {
            var article = await context.Articles.SingleAsync(row => row.ArticleId == id, cancellationToken);
            await projector.ProjectAgainAsync(article, cause.AtUtc, cancellationToken);
            context.Changes.Add(new Change(cause.Kind, cause.Actor, cause.AtUtc)
            {
                PhotoHash = cause.PhotoHash,
                ArticleId = id,
                EditionId = article.EditionId,
                Lists = ShownArticles.Touched(context, id),
            });
        }
    }
}

/// <param name="Revision">What the editor saw; null for verbs.</param>
/// <param name="By">Hash of a photo of the library.</param>
public sealed record ReplacePhotoRequest(string Hash, int? Revision, string By)
{
    /// <summary>True gives the other photo the words of this one.</summary>
    public bool KeepsWords { get; init; } = true;
}
