using Microsoft.EntityFrameworkCore;
using Portal.Articles;
using Portal.Data;

namespace Portal.Desk;

/// <summary>Reads the versions of an article.</summary>
public sealed class VersionsQuery(PortalContext context)
{
    /// <summary>The list, the newest first, without the texts.</summary>
    public async Task<IReadOnlyList<ListedVersion>> ReadAsync(int articleId, CancellationToken cancellationToken) =>
        await context.ArticleVersions.TagWith(nameof(VersionsQuery)).Where(version => version.ArticleId == articleId)
            .OrderByDescending(version => version.Number)
            .Select(version => new ListedVersion(
                version.Number, version.Author, version.SavedAtUtc, version.Note, version.RestoredFrom))
            .ToListAsync(cancellationToken);

    /// <returns>Null when there is no such version.</returns>
    public Task<ArticleVersion?> FindAsync(int articleId, int number, CancellationToken cancellationToken) =>
        context.ArticleVersions.AsNoTracking().TagWith(nameof(VersionsQuery))
            .SingleOrDefaultAsync(version => version.ArticleId == articleId && version.Number == number, cancellationToken);
}
