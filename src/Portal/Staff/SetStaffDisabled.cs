using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;
using Portal.Publishing;

namespace Portal.Staff;

/// <summary>Shuts an account, with every browser that it is signed in from, or opens it again.</summary>
public sealed class SetStaffDisabled(PortalContext context, EndSessions end, TimeProvider clock)
{
    public Task<StaffOutcome> RunAsync(int staffId, bool disabled, Actor actor, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => SetAsync(staffId, disabled, actor, token), cancellationToken);

    private async Task<StaffOutcome> SetAsync(int staffId, bool disabled, Actor actor, CancellationToken cancellationToken)
    {
        var member = await context.Staff.Include(row => row.Grants).SingleOrDefaultAsync(row => row.StaffId == staffId, cancellationToken);
        if (member is null)
        {
            return StaffOutcome.NotFound;
        }

        var change = new Change(disabled ? ChangeKind.StaffDisabled : ChangeKind.StaffEnabled, actor, clock.GetUtcNow().UtcDateTime)
        {
            ToStaffId = staffId,
        };
        if (!context.Permits(member.MayBeKeptBy(actor), change))
        {
            return StaffOutcome.Forbidden;
        }

        if (staffId == actor.StaffId)
        {
            context.Refuse(change, Refusal.Untimely);
            return StaffOutcome.OwnAccount;
        }

        if (member.IsDisabled != disabled)
        {
            member.SetDisabled(disabled);
            await end.AllOfAsync(staffId, cancellationToken);
            context.Changes.Add(change);
            await context.SaveChangesAsync(cancellationToken);
        }

        return StaffOutcome.Done;
    }
}
