using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;
using Portal.Staff;

namespace Portal.Publishing;

/// <summary>Makes one version of an article what readers see.</summary>
public sealed class PublishArticle(PortalContext context, ArticleProjector projector, TimeProvider clock)
{
    public Task<PublishArticleResult> RunAsync(PublishArticleRequest request, Actor actor, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => PublishAsync(request, actor, token), cancellationToken);

    private async Task<PublishArticleResult> PublishAsync(
        PublishArticleRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var article = await context.Articles.SingleOrDefaultAsync(
            row => row.ArticleId == request.ArticleId, cancellationToken);
        if (article is null || !article.CanPublish)
        {
            return new PublishArticleResult(PublishArticleOutcome.NotFound);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var change = new Change(ChangeKind.ArticlePublished, actor, now)
        {
            ArticleId = article.ArticleId,
            EditionId = article.EditionId,
            FromVersion = article.LiveVersion,
            ToVersion = request.Version ?? article.WorkingVersion,
        };
        if (!context.Permits(actor.May(Permission.Publish, article.EditionId), change))
        {
            return new PublishArticleResult(PublishArticleOutcome.Forbidden);
        }

        if (request.Version is { } expected && expected != article.WorkingVersion)
        {
            context.Refuse(change, Refusal.Stale);
            return new PublishArticleResult(PublishArticleOutcome.Conflict);
        }

        var version = await context.ArticleVersions.SingleAsync(
            row => row.ArticleId == article.ArticleId && row.Number == article.WorkingVersion, cancellationToken);
        if (PublishGate.Check(version.Story, version.Findings) is { Count: > 0 } problems)
        {
            context.Refuse(change, Refusal.Incomplete);
            return new PublishArticleResult(PublishArticleOutcome.Refused) { Problems = problems };
        }

        article.Publish(version.Number, request.PublishedAtUtc ?? article.OriginalPublishedAtUtc ?? now);
        var projection = await projector.ProjectAsync(article, version.Story, now, request.Substantive, cancellationToken);
        change.Lists = projection.Lists;
        context.Changes.Add(change);
        await context.SaveChangesAsync(cancellationToken);
        return new PublishArticleResult(PublishArticleOutcome.Published) { Path = projection.Path };
    }
}

/// <param name="Version">The version that the editor has seen, refused when it is not the newest; null takes the newest.</param>
/// <param name="PublishedAtUtc">Overrules the time at which an imported story was published elsewhere; null is that time, or else now. Counts on first
/// publication only.</param>
/// <param name="Substantive">False for a change that does not move the time of the last update.</param>
public sealed record PublishArticleRequest(
    int ArticleId, int? Version = null, DateTime? PublishedAtUtc = null, bool Substantive = true);

public enum PublishArticleOutcome
{
    Published,

    /// <summary>The gate is closed; the result names every missing thing, and nothing was changed.</summary>
    Refused,

    NotFound,

    /// <summary>The actor may not publish in this edition; the attempt is on record.</summary>
    Forbidden,

    /// <summary>There is a newer version than the editor has seen; nothing was changed.</summary>
    Conflict,
}

public sealed record PublishArticleResult(PublishArticleOutcome Outcome)
{
    public IReadOnlyList<StoryProblem> Problems { get; init; } = [];

    /// <summary>Address of the page, once published.</summary>
    public string? Path { get; init; }
}
