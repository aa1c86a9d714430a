using Microsoft.EntityFrameworkCore;
using Portal.Articles;
using Portal.Changes;
using Portal.Data;

namespace Portal.Publishing;

/// <summary>
/// Somebody answers for the version in review: 初审, 复审 or 终审, whichever is next. Nobody does for a text that they have a hand in since it
/// was last published, and nobody does twice.
/// </summary>
public sealed class SignOffArticle(PortalContext context, ArticleOpener opener, SignOffCheck check)
{
    public Task<ArticleResult> RunAsync(SignOffArticleRequest request, Actor actor, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => SignAsync(request, actor, token), cancellationToken);

    private async Task<ArticleResult> SignAsync(SignOffArticleRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var needed = await context.Articles.Where(row => row.ArticleId == request.ArticleId)
            .Join(context.Editions, row => row.EditionId, edition => edition.EditionId, (row, edition) => edition.SignOffs)
            .SingleOrDefaultAsync(cancellationToken);
        var opened = await opener.OpenAsync(
            new ArticleAttempt(request.ArticleId, ChangeKind.ArticleSignedOff),
            request.Revision,
            article => actor.May(SignOffStages.Next(article.SignOffCount, needed).Permission(), article.EditionId),
            actor,
            cancellationToken);
        if (opened.Refusal is { } refusal)
        {
            return refusal;
        }

        // A sign-off is a person's word; a verb has none to give.
        if (actor.StaffId is not { } staffId)
        {
            return opened.Refuse(ArticleOutcome.Forbidden);
        }

        if (!opened.Article.CanSignOff)
        {
            return opened.Refuse(ArticleOutcome.Untimely);
        }

        if (await check.FindAsync(opened.Article, staffId, cancellationToken) is { } objection)
        {
            return opened.Refuse(objection);
        }

        var stage = SignOffStages.Next(opened.Article.SignOffCount, needed);
        context.SignOffs.Add(opened.Article.SignOff(staffId, actor.Name, stage, needed, opened.NowUtc));
        return await opened.SaveAsync(cancellationToken);
    }
}

/// <param name="Revision">What the reviewer saw.</param>
public sealed record SignOffArticleRequest(int ArticleId, int? Revision);
