using Portal.Changes;
using Portal.Data;
using Portal.Staff;

namespace Portal.Publishing;

/// <summary>Forbids to publish any further version before a time, or lifts that. What readers see already stays.</summary>
public sealed class SetEmbargo(PortalContext context, ArticleOpener opener)
{
    public Task<ArticleResult> RunAsync(SetEmbargoRequest request, Actor actor, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => SetAsync(request, actor, token), cancellationToken);

    private async Task<ArticleResult> SetAsync(SetEmbargoRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var opened = await opener.OpenAsync(
            new ArticleAttempt(request.ArticleId, ChangeKind.EmbargoSet, UtcText.Of(request.UntilUtc)),
            request.Revision,
            article => article.MayBeWrittenBy(actor) || actor.May(Permission.Schedule, article.EditionId),
            actor,
            cancellationToken);
        if (opened.Refusal is { } refusal)
        {
            return refusal;
        }

        if (opened.Article.ScheduledAtUtc < request.UntilUtc)
        {
            return opened.Refuse(ArticleOutcome.Embargoed);
        }

        opened.Article.SetEmbargo(request.UntilUtc, opened.NowUtc);
        return await opened.SaveAsync(cancellationToken);
    }
}

/// <param name="Revision">What the editor saw.</param>
/// <param name="UntilUtc">Null lifts it. <see cref="ArticleOutcome.Embargoed"/> when a publication is planned before.</param>
public sealed record SetEmbargoRequest(int ArticleId, int? Revision, DateTime? UntilUtc);
