using Microsoft.EntityFrameworkCore;
using Portal.Articles;
using Portal.Changes;
using Portal.Data;
using Portal.Import;
using Portal.Media;
using Portal.Staff;
using Portal.Stories;

namespace Portal.Publishing;

/// <summary>Appends a version to an article, or begins a new article with its first one.</summary>
public sealed class SaveVersion(
    PortalContext context, ArticleOpener opener, VersionAppender appender, TitleIndex titles, ArticlePhotos photos, TimeProvider clock)
{
    public Task<SaveVersionResult> RunAsync(SaveVersionRequest request, Actor actor, CancellationToken cancellationToken) =>
        StoryRules.Check(request.Story) is { Count: > 0 } problems
            ? Task.FromResult(new SaveVersionResult(SaveVersionOutcome.Refused) { Problems = problems })
            : context.InTransactionAsync(token => SaveAsync(request, actor, token), cancellationToken);

    private async Task<SaveVersionResult> SaveAsync(SaveVersionRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var result = request.ArticleId is { } articleId
            ? await AppendAsync(articleId, request, actor, cancellationToken)
            : await BeginAsync(request, actor, cancellationToken);
        if (result.Outcome == SaveVersionOutcome.Saved && request.AutosaveKey is { } key)
        {
            await context.Autosaves.Where(row => row.StaffId == actor.StaffId && row.Key == key).ExecuteDeleteAsync(cancellationToken);
        }

        return result;
    }

    private async Task<SaveVersionResult> AppendAsync(
        int articleId, SaveVersionRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var opened = await opener.OpenAsync(
            new ArticleAttempt(articleId, ChangeKind.VersionSaved) { AppendsVersion = true },
            request.Revision,
            article => article.MayBeWrittenBy(actor),
            actor,
            cancellationToken);
        if (opened.Refusal is { } refusal)
        {
            return SaveVersionResult.Of(refusal);
        }

        return request.FromVersion is { } expected && expected != opened.Article.WorkingVersion
            ? SaveVersionResult.Of(opened.Refuse(ArticleOutcome.Conflict))
            : SaveVersionResult.Of(await appender.AppendAsync(opened, TextOf(request), actor, cancellationToken));
    }

    private async Task<SaveVersionResult> BeginAsync(SaveVersionRequest request, Actor actor, CancellationToken cancellationToken)
    {
        if (request.ImportKey is { } key && await FindImportedAsync(key, cancellationToken) is { } imported)
        {
            return new SaveVersionResult(SaveVersionOutcome.AlreadyImported, imported);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var attempt = new Change(ChangeKind.VersionSaved, actor, now) { EditionId = request.EditionId };
        if (!context.Permits(actor.May(Permission.WriteOwn, request.EditionId), attempt))
        {
            return new SaveVersionResult(SaveVersionOutcome.Forbidden);
        }

        if (request.SectionId is { } section && !await context.Sections.AnyAsync(
            row => row.SectionId == section && row.EditionId == request.EditionId, cancellationToken))
        {
            return new SaveVersionResult(SaveVersionOutcome.NotFound);
        }

        var article = NewArticle(request, actor, now);
        context.Articles.Add(article);
        await context.SaveChangesAsync(cancellationToken);
        await titles.SetAsync(article, before: "", cancellationToken);
        photos.Add(article.ArticleId, request.Story);
        context.Changes.Add(new Change(ChangeKind.VersionSaved, actor, now)
        {
            ArticleId = article.ArticleId,
            EditionId = article.EditionId,
            ToVersion = article.WorkingVersion,
        });
        await context.SaveChangesAsync(cancellationToken);
        return SaveVersionResult.Of(ArticleResult.Of(ArticleOutcome.Done, article));
    }

    private static Article NewArticle(SaveVersionRequest request, Actor actor, DateTime nowUtc)
    {
        var article = new Article(request.EditionId, request.SectionId, nowUtc, request.ImportKey)
        {
            OriginalPublishedAtUtc = request.OriginalPublishedAtUtc,
            OwnerId = actor.StaffId,
            OwnerName = actor.Name,
        };
        article.SaveVersion(TextOf(request), actor.Name, actor.StaffId, nowUtc);
        return article;
    }

    private static VersionText TextOf(SaveVersionRequest request) => new(request.Story)
    {
        Findings = request.Findings,
        SourceText = request.SourceText,
        Note = request.Note,
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

    /// <summary>See <see cref="Article.ImportKey"/>; counts for new articles.</summary>
    public string? ImportKey { get; init; }

    /// <summary>What the author saw of the article; null for new articles and for verbs.</summary>
    public int? Revision { get; init; }

    /// <summary>The author's autosave that this version makes needless; null for none.</summary>
    public string? AutosaveKey { get; init; }
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

    /// <summary>Somebody changed the article since; the result tells what it is now. Nothing was stored.</summary>
    Conflict,

    /// <summary>A story with this import key exists; the result names its article. Nothing was stored.</summary>
    AlreadyImported,
}

/// <param name="ArticleId">Null when there is none.</param>
/// <param name="Version">The newest version.</param>
public sealed record SaveVersionResult(SaveVersionOutcome Outcome, int? ArticleId = null, int? Version = null)
{
    public IReadOnlyList<StoryProblem> Problems { get; init; } = [];

    /// <summary>What the next act has to have seen; null when there is no such article.</summary>
    public int? Revision { get; init; }

    /// <summary>True when the new text, which nobody has signed off, has put an end to a planned publication.</summary>
    public bool Unscheduled { get; init; }

    internal static SaveVersionResult Of(ArticleResult result) => new(OutcomeOf(result.Outcome), result.ArticleId, result.Version)
    {
        Problems = result.Problems,
        Revision = result.Revision,
        Unscheduled = result.Unscheduled,
    };

    private static SaveVersionOutcome OutcomeOf(ArticleOutcome outcome) => outcome switch
    {
        ArticleOutcome.Done => SaveVersionOutcome.Saved,
        ArticleOutcome.NotFound => SaveVersionOutcome.NotFound,
        ArticleOutcome.Forbidden => SaveVersionOutcome.Forbidden,
        ArticleOutcome.Conflict => SaveVersionOutcome.Conflict,
        ArticleOutcome.Incomplete => SaveVersionOutcome.Refused,
        ArticleOutcome.Untimely or ArticleOutcome.Unsigned or ArticleOutcome.OwnText or ArticleOutcome.SignedAlready
            or ArticleOutcome.Embargoed or ArticleOutcome.Expired or ArticleOutcome.Past or ArticleOutcome.Missing =>
            throw new InvalidOperationException($"A save was answered by {outcome}."),
    };
}
