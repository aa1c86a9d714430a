using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Fronts;

/// <summary>Reads an edition's front as the desk works on it.</summary>
public sealed class FrontDeskQuery(PortalContext context)
{
    /// <summary>So many versions are listed, the newest first; older ones are kept all the same.</summary>
    public const int VersionCount = 100;

    /// <returns>One without versions where there is none yet.</returns>
    public async Task<Front> ReadAsync(int editionId, CancellationToken cancellationToken) =>
        await context.Fronts.AsNoTracking().TagWith(nameof(FrontDeskQuery)).SingleOrDefaultAsync(row => row.EditionId == editionId, cancellationToken)
        ?? new Front(editionId);

    /// <returns>Null when there is no such version.</returns>
    public Task<FrontVersion?> FindAsync(int editionId, int number, CancellationToken cancellationToken) =>
        context.FrontVersions.AsNoTracking().TagWith(nameof(FrontDeskQuery))
            .SingleOrDefaultAsync(row => row.EditionId == editionId && row.Number == number, cancellationToken);

    public async Task<IReadOnlyList<ListedFrontVersion>> VersionsAsync(int editionId, CancellationToken cancellationToken) =>
        await context.FrontVersions.TagWith(nameof(FrontDeskQuery)).Where(row => row.EditionId == editionId).OrderByDescending(row => row.Number)
            .Select(row => new ListedFrontVersion(row.Number, row.Author, row.SavedAtUtc, row.Note, row.RestoredFrom)).Take(VersionCount)
            .ToListAsync(cancellationToken);

    /// <summary>What the desk knows of stories that are pinned or asked for by number; those that are not there are left out.</summary>
    public async Task<IReadOnlyList<FrontStory>> StoriesAsync(IReadOnlyCollection<int> articleIds, CancellationToken cancellationToken) =>
        articleIds.Count == 0
            ? []
            : await context.Articles.TagWith(nameof(FrontDeskQuery)).Where(article => articleIds.Contains(article.ArticleId))
                .Select(article => new FrontStory(article.ArticleId, article.EditionId, article.Title, article.State, article.ScheduledAtUtc))
                .ToListAsync(cancellationToken);
}
