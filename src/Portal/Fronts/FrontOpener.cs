using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;
using Portal.Publishing;
using Portal.Staff;

namespace Portal.Fronts;

/// <summary>How every act on a front begins: its edition exists, the actor may, and nobody has changed it since the actor saw it.</summary>
public sealed class FrontOpener(PortalContext context, TimeProvider clock)
{
    /// <param name="seen">The revision that the actor saw, 0 before the first version; null for verbs, which see it only now.</param>
    public async Task<OpenedFront> OpenAsync(ChangeKind kind, int editionId, int? seen, Actor actor, CancellationToken cancellationToken)
    {
        if (!await context.Editions.AnyAsync(edition => edition.EditionId == editionId, cancellationToken))
        {
            return new OpenedFront(new FrontResult(FrontOutcome.NotFound));
        }

        var front = await context.Fronts.SingleOrDefaultAsync(row => row.EditionId == editionId, cancellationToken)
            ?? context.Fronts.Add(new Front(editionId)).Entity;
        var opened = new OpenedFront(context, front, kind, actor, clock.GetUtcNow().UtcDateTime);
        return actor.May(Permission.ManageFronts, editionId)
            ? seen is null || seen == front.Revision ? opened : new OpenedFront(opened.Refuse(FrontOutcome.Conflict))
            : new OpenedFront(opened.Refuse(FrontOutcome.Forbidden));
    }
}
