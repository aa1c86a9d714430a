using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Stories;

namespace Portal.Media;

/// <summary>Keeps the photos of an article's newest version; part of each act that gives it one, never saving by itself.</summary>
public sealed class ArticlePhotos(PortalContext context)
{
    /// <summary>For an article that is new.</summary>
    public void Add(int articleId, Story story) => context.ArticlePhotos.AddRange(Of(articleId, story));

    /// <summary>For an article that had a version before.</summary>
    public async Task SetAsync(int articleId, Story story, CancellationToken cancellationToken)
    {
        var present = await context.ArticlePhotos.Where(row => row.ArticleId == articleId).ToListAsync(cancellationToken);
        var wanted = Of(articleId, story);
        context.ArticlePhotos.RemoveRange(present.Where(row => wanted.TrueForAll(other => other.Hash != row.Hash)));
        context.ArticlePhotos.AddRange(wanted.Where(row => present.TrueForAll(other => other.Hash != row.Hash)));
    }

    internal static List<ArticlePhoto> Of(int articleId, Story story) =>
    [
        .. story.Photos.Select(use => use.Photo).OfType<string>().Where(MediaName.IsHash).Distinct(StringComparer.Ordinal)
            .Select(hash => new ArticlePhoto(hash, articleId)),
    ];
}
