using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Desk;

/// <summary>Reads what was done to an article, and what was tried, the newest first.</summary>
public sealed class HistoryQuery(PortalContext context)
{
    public const int PageSize = 100;

    /// <summary>The newest change of an article, for a form to say what it was made from.</summary>
    public async Task<long> LastIdAsync(int articleId, CancellationToken cancellationToken) =>
        await context.Changes.TagWith(nameof(HistoryQuery)).Where(change => change.ArticleId == articleId)
            .OrderByDescending(change => change.ChangeId).Select(change => change.ChangeId).FirstOrDefaultAsync(cancellationToken);

    /// <param name="before">The change that the page follows; null for the first page.</param>
    public async Task<IReadOnlyList<ArticleEvent>> ReadAsync(int articleId, long? before, CancellationToken cancellationToken) =>
        await context.Changes.TagWith(nameof(HistoryQuery))
            .Where(change => change.ArticleId == articleId && (before == null || change.ChangeId < before))
            .OrderByDescending(change => change.ChangeId)
            .Select(change => new ArticleEvent(
                change.ChangeId, change.Kind, change.Actor, change.AtUtc, change.FromVersion, change.ToVersion, change.Detail, change.Refusal))
            .Take(PageSize).ToListAsync(cancellationToken);
}
