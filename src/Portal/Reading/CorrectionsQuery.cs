using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Reading;

/// <summary>Reads the newest corrections of all editions.</summary>
public sealed class CorrectionsQuery(PortalContext context, TimeProvider clock)
{
    public const int Count = 50;

    public async Task<IReadOnlyList<ListedCorrection>> ReadAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return await context.PublishedCorrections.TagWith(nameof(CorrectionsQuery))
            .Where(row => row.CorrectedAtUtc <= now)
            .OrderByDescending(row => row.CorrectedAtUtc).ThenByDescending(row => row.CorrectionId)
            .SelectMany(
                row => context.PublishedArticles.PublicAt(now).Where(article => article.ArticleId == row.ArticleId),
                (row, article) => new ListedCorrection(
                    row.CorrectionId, row.ArticleId, row.Kind, row.Text, row.CorrectedAtUtc, article.Path, article.Title, article.Language))
            .Take(Count).ToListAsync(cancellationToken);
    }
}
