using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;
using Portal.Publishing;

namespace Portal.Staff;

/// <summary>Opens an account at the desk. Its owner chooses the password through a link.</summary>
public sealed class AddStaff(PortalContext context, TimeProvider clock)
{
    public Task<StaffResult> RunAsync(AddStaffRequest request, Actor actor, CancellationToken cancellationToken) => Check(request) is { } refusal
        ? Task.FromResult(new StaffResult(refusal))
        : context.InTransactionAsync(token => AddAsync(request, actor, token), cancellationToken);

    private static StaffOutcome? Check(AddStaffRequest request) =>
        !StaffRules.IsEmail(request.Email) ? StaffOutcome.EmailRefused : !StaffRules.IsName(request.Name) ? StaffOutcome.NameRefused : null;

    private async Task<StaffResult> AddAsync(AddStaffRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var may = actor.MaySomewhere(Permission.ManageStaff)
            && request.Grants.All(grant => actor.May(Permission.ManageStaff, grant.EditionId));
        if (!context.Permits(may, new Change(ChangeKind.StaffAdded, actor, now) { Detail = request.Email }))
        {
            return new StaffResult(StaffOutcome.Forbidden);
        }

        var key = StaffMember.KeyOf(request.Email);
        if (await context.Staff.AnyAsync(row => row.EmailKey == key, cancellationToken))
        {
            return new StaffResult(StaffOutcome.EmailTaken);
        }

        if (!await StaffEditions.ExistAsync(context, request.Grants, cancellationToken))
        {
            return new StaffResult(StaffOutcome.EditionNotFound);
        }

        var member = new StaffMember(request.Email, request.Name, now) { Language = request.Language };
        member.SetGrants(request.Grants);
        context.Staff.Add(member);
        await context.SaveChangesAsync(cancellationToken);
        var link = SecretKey.New();
        context.StaffLinks.Add(new StaffLink(member.StaffId, StaffLinkKind.Invitation, SecretKey.HashOf(link), now));
        context.Changes.Add(new Change(ChangeKind.StaffAdded, actor, now)
        {
            ToStaffId = member.StaffId,
            Detail = $"{request.Name}: {StaffEditions.Describe(request.Grants)}",
        });
        await context.SaveChangesAsync(cancellationToken);
        return new StaffResult(StaffOutcome.Done, member.StaffId) { LinkKey = link };
    }
}

/// <param name="Language">BCP 47 tag of the desk and of mails; null is the browser's.</param>
public sealed record AddStaffRequest(string Email, string Name, IReadOnlyList<Grant> Grants, string? Language = null);
