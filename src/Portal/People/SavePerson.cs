using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;
using Portal.Links;
using Portal.Publishing;
using Portal.Reading;
using Portal.Staff;

namespace Portal.People;

/// <summary>Writes what the page of a person says, new or changed.</summary>
public sealed class SavePerson(PortalContext context, TimeProvider clock)
{
    public Task<SavePersonOutcome> RunAsync(SavePersonRequest request, Actor actor, CancellationToken cancellationToken) =>
        Check(request) is { } refusal
            ? Task.FromResult(refusal)
            : context.InTransactionAsync(token => SaveAsync(request, actor, token), cancellationToken);

    private static SavePersonOutcome? Check(SavePersonRequest request)
    {
        if (!SlugForm.Fits(request.Slug))
        {
            return SavePersonOutcome.SlugMalformed;
        }

        return string.IsNullOrWhiteSpace(request.Name) || request.Name.Length > Lengths.Name
            || request.Title?.Length > Lengths.Name || request.Bio?.Length > Lengths.Text
            ? SavePersonOutcome.TextRefused
            : null;
    }

    private async Task<SavePersonOutcome> SaveAsync(SavePersonRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var change = new Change(ChangeKind.PersonChanged, actor, clock.GetUtcNow().UtcDateTime) { Detail = request.Slug };
        if (!context.Permits(actor.MaySomewhere(Permission.ManageNames), change))
        {
            return SavePersonOutcome.Forbidden;
        }

        var person = await context.People.SingleOrDefaultAsync(row => row.Slug == request.Slug, cancellationToken);
        if (person is not null && (request.IsNew || (request.Revision is { } seen && seen != person.Revision)))
        {
            context.Refuse(change, request.IsNew ? Refusal.Incomplete : Refusal.Stale);
            return request.IsNew ? SavePersonOutcome.SlugTaken : SavePersonOutcome.Conflict;
        }

        person ??= context.People.Add(new Person(request.Slug, request.Name)).Entity;
        person.Name = request.Name;
        person.Title = request.Title;
        person.Bio = request.Bio;
        if (context.Entry(person).State is var state and not EntityState.Unchanged)
        {
            person.Touch();
            change.Lists = state == EntityState.Modified ? [new ListRef(ListKind.Person, person.PersonId)] : [];
            context.Changes.Add(change);
            await context.SaveChangesAsync(cancellationToken);
        }

        return SavePersonOutcome.Saved;
    }
}

/// <param name="Title">Such as 文化记者; null when unset.</param>
/// <param name="Bio">Plain text; null when unset.</param>
public sealed record SavePersonRequest(string Slug, string Name, string? Title = null, string? Bio = null)
{
    /// <summary>What the editor saw; null for verbs.</summary>
    public int? Revision { get; init; }

    /// <summary>Refuses a slug that somebody has.</summary>
    public bool IsNew { get; init; }
}

public enum SavePersonOutcome
{
    Saved,
    SlugMalformed,
    SlugTaken,

    /// <summary>The name is missing, or a text is too long.</summary>
    TextRefused,

    /// <summary>Somebody changed it since the actor saw it.</summary>
    Conflict,

    /// <summary>The actor may not; the attempt is on record.</summary>
    Forbidden,
}
