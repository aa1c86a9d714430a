using Microsoft.EntityFrameworkCore;
using Portal.Articles;
using Portal.Changes;
using Portal.Data;
using Portal.Publishing;
using Portal.Staff;

namespace Portal.Desk;

/// <summary>Keeps what a person is typing. Whether they may also save it as a version is asked then: no word is lost over it.</summary>
public sealed class SaveAutosave(PortalContext context, TimeProvider clock)
{
    /// <summary>Longest fields, in UTF-16 code units: the longest text twice, as fields are written with signs of their own.</summary>
    public const int MaxFields = 2 * Lengths.Body;

    public Task<SaveAutosaveOutcome> RunAsync(SaveAutosaveRequest request, Actor actor, CancellationToken cancellationToken) =>
        request.Fields.Length > MaxFields || request.Key.Length is 0 or > Lengths.Slug
            ? Task.FromResult(SaveAutosaveOutcome.TooLong)
            : context.InTransactionAsync(token => SaveAsync(request, actor, token), cancellationToken);

    private async Task<SaveAutosaveOutcome> SaveAsync(SaveAutosaveRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var article = request.ArticleId is { } articleId
            ? await context.Articles.AsNoTracking().SingleOrDefaultAsync(row => row.ArticleId == articleId, cancellationToken)
            : null;
        var editionId = article?.EditionId ?? request.EditionId;
        var attempt = new Change(ChangeKind.RequestRefused, actor, now)
        {
            ArticleId = article?.ArticleId,
            EditionId = editionId,
            Detail = nameof(SaveAutosave),
        };
        if (!context.Permits(actor.StaffId is not null && MayKeep(request, article, editionId, actor), attempt))
        {
            return SaveAutosaveOutcome.Forbidden;
        }

        var staffId = actor.StaffId!.Value;
        var row = await context.Autosaves.SingleOrDefaultAsync(
            autosave => autosave.StaffId == staffId && autosave.Key == request.Key, cancellationToken)
            ?? context.Autosaves.Add(new Autosave(staffId, request.Key)).Entity;
        row.ArticleId = request.ArticleId;
        row.EditionId = editionId;
        row.BaseVersion = request.BaseVersion;
        row.Title = request.Title.Length > Lengths.Title ? request.Title[..Lengths.Title] : request.Title;
        row.Fields = request.Fields;
        row.SavedAtUtc = now;
        await context.SaveChangesAsync(cancellationToken);
        return SaveAutosaveOutcome.Saved;
    }

    private static bool MayKeep(SaveAutosaveRequest request, Article? article, int editionId, Actor actor) =>
        (actor.May(Permission.WriteOwn, editionId) || actor.May(Permission.EditAny, editionId))
        && (request.ArticleId is null || article?.MayBeReadBy(actor) == true);
}

/// <param name="Key">See <see cref="Autosave.Key"/>.</param>
/// <param name="ArticleId">Null for a new story.</param>
/// <param name="EditionId">Counts for a new story; an article has its own.</param>
/// <param name="BaseVersion">The version that the person began from; 0 for a new story.</param>
/// <param name="Fields">At most <see cref="SaveAutosave.MaxFields"/>.</param>
public sealed record SaveAutosaveRequest(string Key, int? ArticleId, int EditionId, int BaseVersion, string Title, string Fields);

public enum SaveAutosaveOutcome
{
    Saved,
    TooLong,

    /// <summary>The actor writes nothing in this edition, or may not see the article; the attempt is on record.</summary>
    Forbidden,
}
