using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;
using Portal.Publishing;

namespace Portal.Staff;

/// <summary>Takes authenticator, recovery codes and passkeys of somebody who has lost them away, and signs them out everywhere.</summary>
public sealed class ResetSecondFactor(PortalContext context, EndSessions end, TimeProvider clock)
{
    public Task<StaffOutcome> RunAsync(int staffId, Actor actor, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => ResetAsync(staffId, actor, token), cancellationToken);

    private async Task<StaffOutcome> ResetAsync(int staffId, Actor actor, CancellationToken cancellationToken)
    {
        var member = await context.Staff.Include(row => row.Grants).Include(row => row.Passkeys).AsSplitQuery()
            .SingleOrDefaultAsync(row => row.StaffId == staffId, cancellationToken);
        if (member is null)
        {
            return StaffOutcome.NotFound;
        }

        var change = new Change(ChangeKind.SecondFactorReset, actor, clock.GetUtcNow().UtcDateTime) { ToStaffId = staffId };
        if (!context.Permits(member.MayBeKeptBy(actor), change))
        {
            return StaffOutcome.Forbidden;
        }

        member.RemoveAuthenticator();
        member.RemovePasskeys(_ => true);
        await end.AllOfAsync(staffId, cancellationToken);
        context.Changes.Add(change);
        await context.SaveChangesAsync(cancellationToken);
        return StaffOutcome.Done;
    }
}
