using Microsoft.EntityFrameworkCore;
using Portal.Articles;
using Portal.Data;

namespace Portal.Publishing;

/// <summary>
/// Announces what has become due: a planned publication, a planned end. Readers see both at their time without it; caches, indexes and
/// others are told by the change that it writes, once for each event however many processes run.
/// </summary>
public sealed class AnnounceDue(PortalContext context, DueArticles due, TimeProvider clock)
{
    /// <summary>So many at most does <see cref="FindAsync"/> return at a time.</summary>
    public const int Most = 100;

    /// <returns>Ids of articles that have something to announce, the longest overdue first.</returns>
    public async Task<IReadOnlyList<int>> FindAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var published = await context.Articles.TagWith(nameof(AnnounceDue)).Where(article => article.ScheduledAtUtc <= now)
            .OrderBy(article => article.ScheduledAtUtc).Select(article => article.ArticleId).Take(Most).ToListAsync(cancellationToken);
        var expired = await context.Articles.TagWith(nameof(AnnounceDue))
            .Where(article => article.ExpiresAtUtc <= now && article.LiveVersion != null)
            .OrderBy(article => article.ExpiresAtUtc).Select(article => article.ArticleId).Take(Most).ToListAsync(cancellationToken);
        return [.. published.Concat(expired).Distinct().Take(Most)];
    }

    /// <returns>What was announced; nothing when another process or act was first.</returns>
    public Task<IReadOnlyList<DueEvent>> RunAsync(int articleId, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => AnnounceAsync(articleId, token), cancellationToken);

    private async Task<IReadOnlyList<DueEvent>> AnnounceAsync(int articleId, CancellationToken cancellationToken)
    {
        var article = await context.Articles.SingleAsync(row => row.ArticleId == articleId, cancellationToken);
        var events = await due.SettleAsync(article, clock.GetUtcNow().UtcDateTime, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        return events;
    }
}
