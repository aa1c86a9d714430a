using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Reading;

/// <summary>Knows which photos readers may see: those that something shows which they see, while their rights hold.</summary>
public sealed class PhotoQuery(PortalContext context, TimeProvider clock)
{
    /// <returns>Null when readers may not see it.</returns>
    public Task<PublicPhoto?> FindAsync(string hash, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var shown = context.PublishedArticles.PublicAt(now);
        // Ids begin with 1. That they are asked for makes SQLite look the photo up in the index also where few photos are known.
        return context.PublishedPhotoUses.TagWith(nameof(PhotoQuery))
            .Where(use => use.Hash == hash && use.ArticleId > 0 && (use.HiddenFromUtc == null || use.HiddenFromUtc > now))
            .Where(use => shown.Any(article => article.ArticleId == use.ArticleId && article.Version == use.Version))
            .OrderBy(use => use.ArticleId).ThenBy(use => use.Version)
            .Select(use => new PublicPhoto(use.HiddenFromUtc)).FirstOrDefaultAsync(cancellationToken);
    }
}
