using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;
using Portal.Publishing;
using Portal.Staff;

namespace Portal.Editions;

/// <summary>Changes what an edition prints about itself.</summary>
public sealed class SetEdition(PortalContext context, TimeProvider clock)
{
    public Task<EditionResult> RunAsync(SetEditionRequest request, Actor actor, CancellationToken cancellationToken) =>
        EditionRules.Check(request.Settings) is { Count: > 0 } problems
            ? Task.FromResult(EditionResult.Refused(problems))
            : context.InTransactionAsync(token => SetAsync(request, actor, token), cancellationToken);

    private async Task<EditionResult> SetAsync(SetEditionRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var edition = await context.Editions.SingleOrDefaultAsync(row => row.Slug == request.Slug, cancellationToken);
        if (edition is null)
        {
            return new EditionResult(EditionOutcome.NotFound);
        }

        var change = new Change(ChangeKind.EditionChanged, actor, clock.GetUtcNow().UtcDateTime)
        {
            EditionId = edition.EditionId,
            Detail = edition.Slug,
        };
        if (!context.Permits(actor.May(Permission.ManageEditions, edition.EditionId), change))
        {
            return new EditionResult(EditionOutcome.Forbidden);
        }

        if (request.Revision is { } seen && seen != edition.Revision)
        {
            context.Refuse(change, Refusal.Stale);
            return new EditionResult(EditionOutcome.Conflict);
        }

        edition.Set(request.Settings);
        if (context.Entry(edition).State == EntityState.Modified)
        {
            edition.Touch();
            context.Changes.Add(change);
            await context.SaveChangesAsync(cancellationToken);
        }

        return new EditionResult(EditionOutcome.Done) { Edition = edition };
    }
}

/// <param name="Revision">What the editor saw; null for verbs.</param>
public sealed record SetEditionRequest(string Slug, EditionSettings Settings, int? Revision = null);
