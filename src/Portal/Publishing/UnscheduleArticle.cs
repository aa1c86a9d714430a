using Portal.Changes;
using Portal.Data;
using Portal.Staff;

namespace Portal.Publishing;

/// <summary>Takes a planned publication back before its time; the version keeps its sign-offs.</summary>
public sealed class UnscheduleArticle(PortalContext context, ArticleOpener opener, ShownArticles shown)
{
    public Task<ArticleResult> RunAsync(UnscheduleArticleRequest request, Actor actor, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => UnscheduleAsync(request, actor, token), cancellationToken);

    private async Task<ArticleResult> UnscheduleAsync(UnscheduleArticleRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var opened = await opener.OpenAsync(
            new ArticleAttempt(request.ArticleId, ChangeKind.ArticleUnscheduled),
            request.Revision,
            article => actor.May(Permission.Schedule, article.EditionId),
            actor,
            cancellationToken);
        if (opened.Refusal is { } refusal)
        {
            return refusal;
        }

        if (!opened.Article.IsScheduled)
        {
            return opened.Refuse(ArticleOutcome.Untimely);
        }

        opened.Article.Unschedule(opened.NowUtc);
        await shown.ApplyAsync(opened.Article, opened.NowUtc, cancellationToken);
        return await opened.SaveAsync(cancellationToken);
    }
}

/// <param name="Revision">What the editor saw.</param>
public sealed record UnscheduleArticleRequest(int ArticleId, int? Revision);
