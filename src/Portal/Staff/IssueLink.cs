using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;
using Portal.Publishing;

namespace Portal.Staff;

/// <summary>Makes a link through which somebody chooses a new password. Links that are on their way stay good, so that nobody can spoil them.</summary>
public sealed class IssueLink(PortalContext context, TimeProvider clock)
{
    /// <summary>So many open links are enough for anybody; more would only fill a mailbox.</summary>
    private const int MostOpen = 5;

    /// <summary>For somebody whom the actor keeps: an invitation until they have a password, a reset from then on.</summary>
    public Task<StaffResult> RunAsync(int staffId, Actor actor, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => IssueAsync(staffId, actor, token), cancellationToken);

    /// <summary>For somebody who says that they have forgotten their password.</summary>
    /// <param name="address">From where they say so.</param>
    /// <returns>Null when there is no mail to send: nobody has the address, or has enough links.</returns>
    public Task<IssuedLink?> ForForgottenAsync(string email, string? address, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => IssueAsync(email, address, token), cancellationToken);

    private async Task<StaffResult> IssueAsync(int staffId, Actor actor, CancellationToken cancellationToken)
    {
        var member = await context.Staff.Include(row => row.Grants).SingleOrDefaultAsync(row => row.StaffId == staffId, cancellationToken);
        if (member is null)
        {
            return new StaffResult(StaffOutcome.NotFound);
        }

        var change = new Change(ChangeKind.LinkIssued, actor, clock.GetUtcNow().UtcDateTime) { ToStaffId = staffId };
        return context.Permits(member.MayBeKeptBy(actor), change)
            ? new StaffResult(StaffOutcome.Done, staffId) { LinkKey = await IssueAsync(member, change, cancellationToken) }
            : new StaffResult(StaffOutcome.Forbidden);
    }

    private async Task<IssuedLink?> IssueAsync(string email, string? address, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var key = StaffMember.KeyOf(email);
        var member = await context.Staff.SingleOrDefaultAsync(row => row.EmailKey == key && !row.IsDisabled, cancellationToken);
        if (member is null || await context.StaffLinks.CountAsync(
            link => link.StaffId == member.StaffId && link.ClosedAtUtc == null && link.ExpiresAtUtc > now, cancellationToken) >= MostOpen)
        {
            return null;
        }

        var change = new Change(ChangeKind.LinkIssued, member.ToActor(address), now) { ToStaffId = member.StaffId };
        return new IssuedLink(member.Email, member.Name, member.Language, await IssueAsync(member, change, cancellationToken));
    }

    private async Task<string> IssueAsync(StaffMember member, Change change, CancellationToken cancellationToken)
    {
        var kind = member.PasswordHash is null ? StaffLinkKind.Invitation : StaffLinkKind.Reset;
        var key = SecretKey.New();
        context.StaffLinks.Add(new StaffLink(member.StaffId, kind, SecretKey.HashOf(key), change.AtUtc));
        context.Changes.Add(change);
        await context.SaveChangesAsync(cancellationToken);
        return key;
    }
}
