using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;
using Portal.Publishing;

namespace Portal.Staff;

/// <summary>Gives somebody exactly these roles. Roles that the actor may not give or take stay as they are by being refused.</summary>
public sealed class SetStaffGrants(PortalContext context, TimeProvider clock)
{
    public Task<StaffOutcome> RunAsync(int staffId, IReadOnlyList<Grant> grants, Actor actor, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => SetAsync(staffId, grants, actor, token), cancellationToken);

    private async Task<StaffOutcome> SetAsync(int staffId, IReadOnlyList<Grant> grants, Actor actor, CancellationToken cancellationToken)
    {
        var member = await context.Staff.Include(row => row.Grants).SingleOrDefaultAsync(row => row.StaffId == staffId, cancellationToken);
        if (member is null)
        {
            return StaffOutcome.NotFound;
        }

        var present = member.Grants.Select(grant => grant.ToGrant()).ToHashSet();
        var changed = present.Except(grants).Concat(grants.Except(present)).ToList();
        var change = new Change(ChangeKind.StaffGrantsChanged, actor, clock.GetUtcNow().UtcDateTime)
        {
            ToStaffId = staffId,
            Detail = StaffEditions.Describe(grants),
        };
        var may = actor.MaySomewhere(Permission.ManageStaff) && changed.TrueForAll(grant => actor.May(Permission.ManageStaff, grant.EditionId));
        if (!context.Permits(may, change))
        {
            return StaffOutcome.Forbidden;
        }

        if (!await StaffEditions.ExistAsync(context, grants, cancellationToken))
        {
            return StaffOutcome.EditionNotFound;
        }

        if (changed.Count > 0)
        {
            member.SetGrants(grants);
            context.Changes.Add(change);
            await context.SaveChangesAsync(cancellationToken);
        }

        return StaffOutcome.Done;
    }
}
