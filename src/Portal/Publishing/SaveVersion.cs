using Microsoft.EntityFrameworkCore;
using Portal.Articles;
using Portal.Changes;
using Portal.Data;
using Portal.Import;
using Portal.Staff;
using Portal.Stories;

namespace Portal.Publishing;

/// <summary>Appends a version to an article, or begins a new article with its first one.</summary>
public sealed class SaveVersion(PortalContext context, TimeProvider clock)
{
    public Task<SaveVersionResult> RunAsync(SaveVersionRequest request, Actor actor, CancellationToken cancellationToken) =>
        StoryRules.Check(request.Story) is { Count: > 0 } problems
            ? Task.FromResult(new SaveVersionResult(SaveVersionOutcome.Refused) { Problems = problems })
            : context.InTransactionAsync(token => SaveAsync(request, actor, token), cancellationToken);

    private async Task<SaveVersionResult> SaveAsync(SaveVersionRequest request, Actor actor, CancellationToken cancellationToken)
    {
        if (request.ImportKey is { } key && await FindImportedAsync(key, cancellationToken) is { } imported)
        {
            return new SaveVersionResult(SaveVersionOutcome.AlreadyImported, imported);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var article = request.ArticleId is { } id
            ? await context.Articles.SingleOrDefaultAsync(row => row.ArticleId == id, cancellationToken)
            : await BeginAsync(request, actor, now, cancellationToken);
        if (article is null)
        {
            return new SaveVersionResult(SaveVersionOutcome.NotFound);
        }

        var attempt = Attempt(request, article, actor, now);
        if (!context.Permits(request.ArticleId is null ? actor.May(Permission.WriteOwn, article.EditionId) : article.MayBeWrittenBy(actor), attempt))
        {
            return new SaveVersionResult(SaveVersionOutcome.Forbidden, request.ArticleId);
        }

        if (request.FromVersion is { } expected && expected != article.WorkingVersion)
        {
            context.Refuse(attempt, Refusal.Stale);
            return new SaveVersionResult(SaveVersionOutcome.Conflict, request.ArticleId, article.WorkingVersion);
        }

        if (request.ArticleId is null)
        {
            context.Articles.Add(article);
        }

        var version = article.SaveVersion(request.Story, request.Findings, actor.Name, request.Note, now, request.SourceText);
        await context.SaveChangesAsync(cancellationToken);
        context.Changes.Add(new Change(ChangeKind.VersionSaved, actor, now)
        {
            ArticleId = article.ArticleId,
            EditionId = article.EditionId,
            FromVersion = version.Number > 1 ? version.Number - 1 : null,
            ToVersion = version.Number,
        });
        await context.SaveChangesAsync(cancellationToken);
        return new SaveVersionResult(SaveVersionOutcome.Saved, article.ArticleId, version.Number);
    }

    /// <returns>Null when the edition has no such section.</returns>
    private async Task<Article?> BeginAsync(SaveVersionRequest request, Actor actor, DateTime now, CancellationToken cancellationToken)
    {
        var exists = request.SectionId is not { } section || await context.Sections.AnyAsync(
            row => row.SectionId == section && row.EditionId == request.EditionId, cancellationToken);
        return exists
            ? new Article(request.EditionId, request.SectionId, now, request.ImportKey)
            {
                OriginalPublishedAtUtc = request.OriginalPublishedAtUtc,
                OwnerId = actor.StaffId,
            }
            : null;
    }

    private static Change Attempt(SaveVersionRequest request, Article article, Actor actor, DateTime now) =>
        new(ChangeKind.VersionSaved, actor, now)
        {
            ArticleId = request.ArticleId,
            EditionId = article.EditionId,
            FromVersion = request.FromVersion,
        };

    private async Task<int?> FindImportedAsync(string importKey, CancellationToken cancellationToken) =>
        await context.Articles.Where(article => article.ImportKey == importKey)
            .Select(article => (int?)article.ArticleId).SingleOrDefaultAsync(cancellationToken);
}

/// <param name="ArticleId">Null begins a new article in the given edition and section.</param>
/// <param name="FromVersion">The version that the author started from, to notice that somebody else has saved since; null
/// skips the check.</param>
public sealed record SaveVersionRequest(
    int? ArticleId, int EditionId, int? SectionId, Story Story, int? FromVersion = null, string? Note = null)
{
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>See <see cref="ArticleVersion.SourceText"/>.</summary>
    public string? SourceText { get; init; }

    /// <summary>See <see cref="Article.OriginalPublishedAtUtc"/>; counts for new articles.</summary>
    public DateTime? OriginalPublishedAtUtc { get; init; }

    /// <summary>See <see cref="Article.ImportKey"/>.</summary>
    public string? ImportKey { get; init; }
}

public enum SaveVersionOutcome
{
    Saved,

    /// <summary>The story breaks a rule; nothing was stored.</summary>
    Refused,

    /// <summary>There is no such article, or no such section in the edition.</summary>
    NotFound,

    /// <summary>The actor may not write this article; the attempt is on record.</summary>
    Forbidden,

    /// <summary>Somebody saved since; the result names the newest version. Nothing was stored.</summary>
    Conflict,

    /// <summary>A story with this import key exists; the result names its article. Nothing was stored.</summary>
    AlreadyImported,
}

/// <param name="ArticleId">Null when there is none.</param>
public sealed record SaveVersionResult(SaveVersionOutcome Outcome, int? ArticleId = null, int? Version = null)
{
    public IReadOnlyList<StoryProblem> Problems { get; init; } = [];
}
