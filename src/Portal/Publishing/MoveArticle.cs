using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;

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
            new ArticleAttempt(request.ArticleId, ChangeKind.ArticleMoved, request.Reason),
            request.Revision,
            article => article.MayBeMovedBy(actor),
            actor,
            cancellationToken);
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
}

/// <param name="Revision">What the editor saw.</param>
/// <param name="SectionId">Null for none.</param>
public sealed record MoveArticleRequest(int ArticleId, int? Revision, int? SectionId)
{
    /// <summary>For the record; null says nothing.</summary>
    public string? Reason { get; init; }
}
