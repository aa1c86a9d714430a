using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;
using Portal.Publishing;

namespace Portal.Desk;

/// <summary>Ends a preview link before its time.</summary>
public sealed class RevokePreviewLink(PortalContext context, ArticleOpener opener)
{
    public Task<ArticleResult> RunAsync(int articleId, int previewLinkId, Actor actor, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => RevokeAsync(articleId, previewLinkId, actor, token), cancellationToken);

    private async Task<ArticleResult> RevokeAsync(int articleId, int previewLinkId, Actor actor, CancellationToken cancellationToken)
    {
        var opened = await opener.OpenAsync(
            new ArticleAttempt(articleId, ChangeKind.PreviewRevoked), seen: null, article => article.MayBeReadBy(actor), actor, cancellationToken);
        if (opened.Refusal is { } refusal)
        {
            return refusal;
        }

        var link = await context.PreviewLinks.SingleOrDefaultAsync(
            row => row.PreviewLinkId == previewLinkId && row.ArticleId == articleId, cancellationToken);
        if (link is null)
        {
            return opened.Refuse(ArticleOutcome.Missing);
        }

        link.Revoke(opened.NowUtc);
        return await opened.SaveAsync(cancellationToken);
    }
}
