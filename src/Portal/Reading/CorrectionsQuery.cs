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
            .Where(row => row.CorrectedAtUtc <= now && row.Article!.PublishedAtUtc <= now)
            .OrderByDescending(row => row.CorrectedAtUtc).ThenByDescending(row => row.CorrectionId)
            .Select(row => new ListedCorrection(
                row.CorrectionId, row.ArticleId, row.Kind, row.Text, row.CorrectedAtUtc, row.Article!.Path, row.Article.Title, row.Article.Language))
            .Take(Count).ToListAsync(cancellationToken);
    }
}
