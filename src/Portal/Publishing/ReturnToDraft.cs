using Portal.Articles;
using Portal.Changes;
using Portal.Data;

namespace Portal.Publishing;

/// <summary>
/// Gives a version that is in review, or approved, back to its writer. The reason becomes a note on the draft. A planned publication is
/// off.
/// </summary>
public sealed class ReturnToDraft(PortalContext context, ArticleOpener opener, ShownArticles shown)
{
    public Task<ArticleResult> RunAsync(ReturnToDraftRequest request, Actor actor, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => ReturnAsync(request, actor, token), cancellationToken);

    private async Task<ArticleResult> ReturnAsync(ReturnToDraftRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var reason = request.Reason.Trim();
        var opened = await opener.OpenAsync(
            new ArticleAttempt(request.ArticleId, ChangeKind.ArticleReturned, reason.Length <= Lengths.Text ? reason : null),
            request.Revision,
            article => article.MayBeReturnedBy(actor),
            actor,
            cancellationToken);
        if (opened.Refusal is { } refusal)
        {
            return refusal;
        }

        if (!opened.Article.CanReturn)
        {
            return opened.Refuse(ArticleOutcome.Untimely);
        }

        if (reason.Length is 0 or > Lengths.Text)
        {
            return opened.Refuse(ArticleOutcome.Missing);
        }

        var article = opened.Article;
        context.DraftNotes.Add(new DraftNote(article.ArticleId, article.WorkingVersion, reason, actor.StaffId, actor.Name, opened.NowUtc));
        article.Return(opened.NowUtc);
        await shown.ApplyAsync(article, opened.NowUtc, cancellationToken);
        return await opened.SaveAsync(cancellationToken);
    }
}

/// <param name="Revision">What the reviewer saw.</param>
/// <param name="Reason">Plain text, 1 to 2000 UTF-16 code units.</param>
public sealed record ReturnToDraftRequest(int ArticleId, int? Revision, string Reason);
