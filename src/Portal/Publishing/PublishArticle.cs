using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;
using Portal.Staff;

namespace Portal.Publishing;

/// <summary>Makes the newest version of an article what readers see.</summary>
public sealed class PublishArticle(PortalContext context, ArticleOpener opener, PublishCheck check, ArticleProjector projector)
{
    public Task<PublishArticleResult> RunAsync(PublishArticleRequest request, Actor actor, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => PublishAsync(request, actor, token), cancellationToken);

    private async Task<PublishArticleResult> PublishAsync(
        PublishArticleRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var opened = await opener.OpenAsync(
            new ArticleAttempt(request.ArticleId, ChangeKind.ArticlePublished),
            request.Revision,
            article => actor.May(Permission.Publish, article.EditionId),
            actor,
            cancellationToken);
        if (opened.Refusal is { } refusal)
        {
            return PublishArticleResult.Of(refusal);
        }

        var article = opened.Article;
        if (!article.CanPublish)
        {
            return PublishArticleResult.Of(opened.Refuse(ArticleOutcome.NotFound));
        }

        if (request.Version is { } expected && expected != article.WorkingVersion)
        {
            return PublishArticleResult.Of(opened.Refuse(ArticleOutcome.Conflict));
        }

        return await PublishAsync(request, opened, actor, cancellationToken);
    }

    private async Task<PublishArticleResult> PublishAsync(
        PublishArticleRequest request, OpenedArticle opened, Actor actor, CancellationToken cancellationToken)
    {
        var (article, now) = (opened.Article, opened.NowUtc);
        var isFirst = article.FirstPublishedAtUtc is null;
        var publishedAtUtc = request.PublishedAtUtc ?? article.OriginalPublishedAtUtc ?? now;
        var isLater = isFirst && publishedAtUtc > now;
        var version = await context.ArticleVersions.SingleAsync(
            row => row.ArticleId == article.ArticleId && row.Number == article.WorkingVersion, cancellationToken);
        if (await check.FindAsync(article, version, isLater ? publishedAtUtc : now, actor, cancellationToken) is { } objection)
        {
            return PublishArticleResult.Of(opened.Refuse(objection.Outcome)) with
            {
                Problems = objection.Problems,
                SignOffsMissing = objection.SignOffsMissing,
            };
        }

        if (isLater)
        {
            article.Schedule(publishedAtUtc, now);
        }
        else
        {
            article.Publish(publishedAtUtc, now);
        }

        var path = await projector.ProjectAsync(
            article, new Projection(version.Number, version.Story, now, isFirst, request.Substantive), cancellationToken);
        return PublishArticleResult.Of(await opened.SaveAsync(cancellationToken)) with { Path = path };
    }
}

/// <param name="Version">The version that the editor has seen, refused when it is not the newest; null takes the newest.</param>
/// <param name="PublishedAtUtc">Overrules the time at which an imported story was published elsewhere; null is that time, or else now. Counts on first
/// publication only; a time that is yet to come is a planned publication.</param>
/// <param name="Substantive">False for a change that does not move the time of the last update.</param>
public sealed record PublishArticleRequest(
    int ArticleId, int? Version = null, DateTime? PublishedAtUtc = null, bool Substantive = true)
{
    /// <summary>What the editor saw of the article; null for verbs.</summary>
    public int? Revision { get; init; }
}

public enum PublishArticleOutcome
{
    Published,

    /// <summary>The gate is closed; the result names every missing thing, and nothing was changed.</summary>
    Refused,

    NotFound,

    /// <summary>The actor may not publish in this edition; the attempt is on record.</summary>
    Forbidden,

    /// <summary>Somebody changed the article since the editor saw it; the result tells what it is now, and nothing was changed.</summary>
    Conflict,

    /// <summary>The version has fewer sign-offs than the edition asks for; the result says how many are missing.</summary>
    Unsigned,

    /// <summary>The embargo has not ended.</summary>
    Embargoed,

    /// <summary>The set end of publication has passed; it has to be moved first.</summary>
    Expired,
}

public sealed record PublishArticleResult(PublishArticleOutcome Outcome)
{
    public IReadOnlyList<StoryProblem> Problems { get; init; } = [];

    public int SignOffsMissing { get; init; }

    /// <summary>What the next act has to have seen; null when there is no such article.</summary>
    public int? Revision { get; init; }

    /// <summary>The newest version; null when there is no such article.</summary>
    public int? Version { get; init; }

    /// <summary>Address of the page, once published.</summary>
    public string? Path { get; init; }

    internal static PublishArticleResult Of(ArticleResult result) =>
        new(OutcomeOf(result.Outcome)) { Revision = result.Revision, Version = result.Version };

    private static PublishArticleOutcome OutcomeOf(ArticleOutcome outcome) => outcome switch
    {
        ArticleOutcome.Done => PublishArticleOutcome.Published,
        ArticleOutcome.NotFound => PublishArticleOutcome.NotFound,
        ArticleOutcome.Forbidden => PublishArticleOutcome.Forbidden,
        ArticleOutcome.Conflict => PublishArticleOutcome.Conflict,
        ArticleOutcome.Incomplete => PublishArticleOutcome.Refused,
        ArticleOutcome.Unsigned => PublishArticleOutcome.Unsigned,
        ArticleOutcome.Embargoed => PublishArticleOutcome.Embargoed,
        ArticleOutcome.Expired => PublishArticleOutcome.Expired,
        ArticleOutcome.Untimely or ArticleOutcome.OwnText or ArticleOutcome.SignedAlready or ArticleOutcome.Past or ArticleOutcome.Missing =>
            throw new InvalidOperationException($"Publishing was answered by {outcome}."),
    };
}
