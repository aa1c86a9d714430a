using Microsoft.EntityFrameworkCore;
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
        var attempt = new Change(ChangeKind.RequestRefused, actor, now)
        {
            ArticleId = request.ArticleId,
            EditionId = request.EditionId,
            Detail = nameof(SaveAutosave),
        };
        var mayWrite = actor.May(Permission.WriteOwn, request.EditionId) || actor.May(Permission.EditAny, request.EditionId);
        if (!context.Permits(mayWrite && actor.StaffId is not null, attempt))
        {
            return SaveAutosaveOutcome.Forbidden;
        }

        var staffId = actor.StaffId!.Value;
        var row = await context.Autosaves.SingleOrDefaultAsync(
            autosave => autosave.StaffId == staffId && autosave.Key == request.Key, cancellationToken)
            ?? context.Autosaves.Add(new Autosave(staffId, request.Key)).Entity;
        row.ArticleId = request.ArticleId;
        row.EditionId = request.EditionId;
        row.BaseVersion = request.BaseVersion;
        row.Title = request.Title.Length > Lengths.Title ? request.Title[..Lengths.Title] : request.Title;
        row.Fields = request.Fields;
        row.SavedAtUtc = now;
        await context.SaveChangesAsync(cancellationToken);
        return SaveAutosaveOutcome.Saved;
    }
}

/// <param name="Key">See <see cref="Autosave.Key"/>.</param>
/// <param name="ArticleId">Null for a new story.</param>
/// <param name="BaseVersion">The version that the person began from; 0 for a new story.</param>
/// <param name="Fields">At most <see cref="SaveAutosave.MaxFields"/>.</param>
public sealed record SaveAutosaveRequest(string Key, int? ArticleId, int EditionId, int BaseVersion, string Title, string Fields);

public enum SaveAutosaveOutcome
{
    Saved,
    TooLong,

    /// <summary>The actor writes nothing in this edition; the attempt is on record.</summary>
    Forbidden,
}
