using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;
using Portal.Publishing;
using Portal.Staff;

namespace Portal.Editions;

/// <summary>Says from when until when the pages of an edition are grey. They turn at these times by themselves.</summary>
public sealed class MournEdition(PortalContext context, TimeProvider clock)
{
    public Task<MournEditionOutcome> RunAsync(MournEditionRequest request, Actor actor, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => MournAsync(request, actor, token), cancellationToken);

    private async Task<MournEditionOutcome> MournAsync(MournEditionRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var edition = await context.Editions.SingleOrDefaultAsync(row => row.EditionId == request.EditionId, cancellationToken);
        if (edition is null)
        {
            return MournEditionOutcome.NotFound;
        }

        var change = new Change(ChangeKind.EditionChanged, actor, clock.GetUtcNow().UtcDateTime)
        {
            EditionId = edition.EditionId,
            Detail = request.Mourning is { } asked ? $"{edition.Slug}: {asked.FromUtc:u} – {asked.UntilUtc:u}" : $"{edition.Slug}: –",
        };
        if (!context.Permits(actor.May(Permission.ManageFronts, edition.EditionId), change))
        {
            return MournEditionOutcome.Forbidden;
        }

        if (request.Revision is { } seen && seen != edition.Revision)
        {
            context.Refuse(change, Refusal.Stale);
            return MournEditionOutcome.Conflict;
        }

        if (request.Mourning is { } wrong && wrong.UntilUtc <= wrong.FromUtc)
        {
            context.Refuse(change, Refusal.Incomplete);
            return MournEditionOutcome.Backwards;
        }

        if (request.Mourning != edition.Mourning)
        {
            edition.Mourn(request.Mourning);
            context.Changes.Add(change);
            await context.SaveChangesAsync(cancellationToken);
        }

        return MournEditionOutcome.Done;
    }
}

/// <param name="Revision">What the editor saw; null for verbs.</param>
/// <param name="Mourning">Null for no time at all.</param>
public sealed record MournEditionRequest(int EditionId, int? Revision, Mourning? Mourning);

public enum MournEditionOutcome
{
    Done,
    NotFound,

    /// <summary>It would end before it begins.</summary>
    Backwards,

    /// <summary>Somebody changed the edition since the actor saw it.</summary>
    Conflict,

    /// <summary>The actor may not; the attempt is on record.</summary>
    Forbidden,
}
