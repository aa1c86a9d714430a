using Microsoft.EntityFrameworkCore;
using Portal.Articles;
using Portal.Changes;
using Portal.Data;
using Portal.Staff;

namespace Portal.Publishing;

/// <summary>
/// Puts an article into another section of its edition, at once for readers too. Its address is free of sections and stays.
/// </summary>
public sealed class MoveArticle(PortalContext context, ArticleOpener opener, ArticleProjector projector)
{
    public Task<ArticleResult> RunAsync(MoveArticleRequest request, Actor actor, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => MoveAsync(request, actor, token), cancellationToken);

    private async Task<ArticleResult> MoveAsync(MoveArticleRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var opened = await opener.OpenAsync(
            new ArticleAttempt(request.ArticleId, ChangeKind.ArticleMoved), request.Revision, article => MayMove(article, actor), actor, cancellationToken);
        if (opened.Refusal is { } refusal)
        {
            return refusal;
        }

        var article = opened.Article;
        if (request.SectionId is { } id && !await context.Sections.AnyAsync(
            section => section.SectionId == id && section.EditionId == article.EditionId, cancellationToken))
        {
            return opened.Refuse(ArticleOutcome.Missing);
        }

        article.Move(request.SectionId, opened.NowUtc);
        await projector.ProjectAgainAsync(article, opened.NowUtc, cancellationToken);
        return await opened.SaveAsync(cancellationToken);
    }

    private static bool MayMove(Article article, Actor actor) => article.IsLive || article.IsScheduled
        ? actor.May(Permission.Publish, article.EditionId)
        : article.MayBeWrittenBy(actor);
}

/// <param name="Revision">What the editor saw.</param>
/// <param name="SectionId">Null for none.</param>
public sealed record MoveArticleRequest(int ArticleId, int? Revision, int? SectionId);
