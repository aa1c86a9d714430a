using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;
using Portal.Staff;

namespace Portal.Publishing;

/// <summary>
/// Plans the newest version for a time. What readers will get is written now, with that time, so that nothing has to happen then; a version
/// that is live stays so until then. Planning again moves the time.
/// </summary>
public sealed class ScheduleArticle(PortalContext context, ArticleOpener opener, PublishCheck check, ArticleProjector projector)
{
    public Task<ArticleResult> RunAsync(ScheduleArticleRequest request, Actor actor, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => ScheduleAsync(request, actor, token), cancellationToken);

    private async Task<ArticleResult> ScheduleAsync(ScheduleArticleRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var opened = await opener.OpenAsync(
            new ArticleAttempt(request.ArticleId, ChangeKind.ArticleScheduled, UtcText.Of(request.AtUtc)),
            request.Revision,
            article => actor.May(Permission.Schedule, article.EditionId),
            actor,
            cancellationToken);
        if (opened.Refusal is { } refusal)
        {
            return refusal;
        }

        var article = opened.Article;
        if (!article.CanSchedule)
        {
            return opened.Refuse(ArticleOutcome.Untimely);
        }

        if (request.AtUtc <= opened.NowUtc)
        {
            return opened.Refuse(ArticleOutcome.Past);
        }

        var version = await context.ArticleVersions.SingleAsync(
            row => row.ArticleId == article.ArticleId && row.Number == article.WorkingVersion, cancellationToken);
        if (await check.FindAsync(article, version, request.AtUtc, actor, cancellationToken) is { } objection)
        {
            return opened.Refuse(objection.Outcome) with { Problems = objection.Problems, SignOffsMissing = objection.SignOffsMissing };
        }

        var isFirst = article.FirstPublishedAtUtc is null;
        article.Schedule(request.AtUtc, opened.NowUtc);
        var path = await projector.ProjectAsync(
            article, new Projection(version.Number, version.Story, opened.NowUtc, isFirst, request.Substantive), cancellationToken);
        return await opened.SaveAsync(cancellationToken) with { Path = path };
    }
}

/// <param name="Revision">What the editor saw.</param>
/// <param name="Substantive">False for a change that does not move the time of the last update.</param>
public sealed record ScheduleArticleRequest(int ArticleId, int? Revision, DateTime AtUtc, bool Substantive = true);
