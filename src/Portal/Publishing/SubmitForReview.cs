using Portal.Changes;
using Portal.Data;

namespace Portal.Publishing;

/// <summary>Sends the newest version of a draft to those who sign it off.</summary>
public sealed class SubmitForReview(PortalContext context, ArticleOpener opener)
{
    public Task<ArticleResult> RunAsync(SubmitForReviewRequest request, Actor actor, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => SubmitAsync(request, actor, token), cancellationToken);

    private async Task<ArticleResult> SubmitAsync(SubmitForReviewRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var opened = await opener.OpenAsync(
            new ArticleAttempt(request.ArticleId, ChangeKind.ArticleSubmitted),
            request.Revision,
            article => article.MayBeWrittenBy(actor),
            actor,
            cancellationToken);
        if (opened.Refusal is { } refusal)
        {
            return refusal;
        }

        if (!opened.Article.CanSubmit)
        {
            return opened.Refuse(ArticleOutcome.Untimely);
        }

        opened.Article.Submit(opened.NowUtc);
        return await opened.SaveAsync(cancellationToken);
    }
}

/// <param name="Revision">What the writer saw.</param>
public sealed record SubmitForReviewRequest(int ArticleId, int? Revision);
