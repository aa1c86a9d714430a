using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;
using Portal.Reading;

namespace Portal.Media;

/// <summary>
/// Keeps what readers see in step with what holds for a photo wherever it is shown: its focal point, its rights, its formats. Part of the act
/// that changes these, never saving by itself. Never touches words.
/// </summary>
public sealed class ShownPhotos(PortalContext context)
{
    // Databases take some thousand parameters.
    private const int AtOnce = 500;

    /// <summary>Adds one change for each article that shows the photo, so that its pages, cards and lists are known to have changed.</summary>
    /// <param name="cause">What is being done to the photo.</param>
    public async Task ApplyAsync(Photo photo, Change cause, CancellationToken cancellationToken)
    {
        var ids = await context.PublishedPhotoUses.Where(use => use.Hash == photo.Hash)
            .Select(use => use.ArticleId).Distinct().OrderBy(id => id).ToListAsync(cancellationToken);
        foreach (var articleIds in ids.Chunk(AtOnce))
        {
            var versions = await context.PublishedArticles.Include(article => article.PhotoUses).Include(article => article.Listings).AsSplitQuery()
                .Where(article => articleIds.Contains(article.ArticleId)).OrderBy(article => article.ArticleId).ThenBy(article => article.Version)
                .ToListAsync(cancellationToken);
            versions.ForEach(version => version.Follow(photo.ToFile()));
            context.Changes.AddRange(versions.GroupBy(version => version.ArticleId).Select(article => Announce([.. article], cause)));
        }
    }

    private static Change Announce(IReadOnlyList<PublishedArticle> versions, Change cause) => new(cause.Kind, cause.Actor, cause.AtUtc)
    {
        PhotoHash = cause.PhotoHash,
        ArticleId = versions[0].ArticleId,
        EditionId = versions[0].EditionId,
        Lists = [.. versions.SelectMany(version => version.Lists).Distinct().OrderBy(list => list.Kind).ThenBy(list => list.TargetId)],
    };
}
