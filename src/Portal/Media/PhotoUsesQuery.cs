using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Media;

/// <summary>Reads where a photo is used: in the newest version of an article or in what readers see of one.</summary>
public sealed class PhotoUsesQuery(PortalContext context)
{
    /// <summary>So many are listed.</summary>
    public const int Most = 200;

    /// <returns>The article that was changed last first; uses of photos that this one replaced are among them.</returns>
    public async Task<IReadOnlyList<PhotoUsage>> ReadAsync(string hash, CancellationToken cancellationToken)
    {
        var hashes = await HashesAsync(hash, cancellationToken);
        var ids = context.ArticlePhotos.Where(row => hashes.Contains(row.Hash)).Select(row => row.ArticleId)
            .Union(context.PublishedPhotoUses.Where(use => hashes.Contains(use.Hash)).Select(use => use.ArticleId));
        return await context.Articles.TagWith(nameof(PhotoUsesQuery)).Where(article => ids.Contains(article.ArticleId))
            .OrderByDescending(article => article.UpdatedAtUtc).ThenByDescending(article => article.ArticleId)
            .Select(article => new PhotoUsage(
                article.ArticleId, article.EditionId, article.Title, article.State, article.LiveVersion != null, article.OwnerId, article.FirstPublishedAtUtc))
            .Take(Most).ToListAsync(cancellationToken);
    }

    public async Task<bool> AnyAsync(string hash, CancellationToken cancellationToken)
    {
        var hashes = await HashesAsync(hash, cancellationToken);
        return await context.ArticlePhotos.TagWith(nameof(PhotoUsesQuery)).AnyAsync(row => hashes.Contains(row.Hash), cancellationToken)
            || await context.PublishedPhotoUses.TagWith(nameof(PhotoUsesQuery)).AnyAsync(use => hashes.Contains(use.Hash), cancellationToken);
    }

    private async Task<List<string>> HashesAsync(string hash, CancellationToken cancellationToken)
    {
        var replaced = await context.Photos.TagWith(nameof(PhotoUsesQuery)).Where(photo => photo.ReplacedBy == hash)
            .Select(photo => photo.Hash).ToListAsync(cancellationToken);
        return [hash, .. replaced];
    }
}
