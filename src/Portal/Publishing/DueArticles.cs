using Portal.Articles;
using Portal.Changes;
using Portal.Data;

namespace Portal.Publishing;

/// <summary>
/// Writes down what has come about by itself, one change for each event; part of the job that announces it and of every act, so that no
/// act meets an article whose time has come and whose state does not say so. Never saves by itself: of two at once, the revision lets
/// one through.
/// </summary>
public sealed class DueArticles(PortalContext context, ShownArticles shown)
{
    public static Actor Schedule { get; } = Actor.Operator("schedule");

    /// <returns>What has come about; nothing when nothing was due.</returns>
    public async Task<IReadOnlyList<DueEvent>> SettleAsync(Article article, DateTime nowUtc, CancellationToken cancellationToken)
    {
        if (!article.IsDue(nowUtc))
        {
            return [];
        }

        var events = article.Settle(nowUtc);
        await shown.ApplyAsync(article, nowUtc, cancellationToken);
        context.Changes.AddRange(events.Select(due => new Change(KindOf(due.Kind), Schedule, nowUtc)
        {
            ArticleId = article.ArticleId,
            EditionId = article.EditionId,
            FromVersion = due.FromVersion,
            ToVersion = due.ToVersion,
            Lists = ShownArticles.Touched(context, article.ArticleId),
        }));
        return events;
    }

    private static ChangeKind KindOf(DueKind kind) => kind switch
    {
        DueKind.Published => ChangeKind.ArticleDue,
        DueKind.Expired => ChangeKind.ArticleExpired,
    };
}
