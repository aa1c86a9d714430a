using Portal.Changes;
using Portal.Data;
using Portal.Staff;

namespace Portal.Publishing;

/// <summary>
/// Sets the time from which on readers see nothing of the article and its page answers 410, or takes that back. It holds for what is live,
/// for what is planned and for what is published later.
/// </summary>
public sealed class SetExpiry(PortalContext context, ArticleOpener opener, ShownArticles shown)
{
    public Task<ArticleResult> RunAsync(SetExpiryRequest request, Actor actor, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => SetAsync(request, actor, token), cancellationToken);

    private async Task<ArticleResult> SetAsync(SetExpiryRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var opened = await opener.OpenAsync(
            new ArticleAttempt(request.ArticleId, ChangeKind.ExpirySet, UtcText.Of(request.AtUtc)),
            request.Revision,
            article => actor.May(Permission.Schedule, article.EditionId),
            actor,
            cancellationToken);
        if (opened.Refusal is { } refusal)
        {
            return refusal;
        }

        if (request.AtUtc <= opened.NowUtc)
        {
            return opened.Refuse(ArticleOutcome.Past);
        }

        if (opened.Article.ScheduledAtUtc >= request.AtUtc)
        {
            return opened.Refuse(ArticleOutcome.Expired);
        }

        opened.Article.SetExpiry(request.AtUtc, opened.NowUtc);
        await shown.ApplyAsync(opened.Article, opened.NowUtc, cancellationToken);
        return await opened.SaveAsync(cancellationToken);
    }
}

/// <param name="Revision">What the editor saw.</param>
/// <param name="AtUtc">Null for no end. <see cref="ArticleOutcome.Expired"/> when a publication is planned for that time or later.</param>
public sealed record SetExpiryRequest(int ArticleId, int? Revision, DateTime? AtUtc);
