using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;

namespace Portal.Staff;

/// <summary>Signs the owner of a passkey in, whose answer the host has checked. A passkey is both factors in one.</summary>
public sealed class SignInByPasskey(PortalContext context, OpenSession open, TimeProvider clock)
{
    /// <param name="passkey">As it is after its use: its counter has moved.</param>
    public Task<SignInAnswer> RunAsync(string credentialHash, string passkey, string? address, string? device, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => SignInAsync(credentialHash, passkey, address, device, token), cancellationToken);

    private async Task<SignInAnswer> SignInAsync(
        string credentialHash, string passkey, string? address, string? device, CancellationToken cancellationToken)
    {
        var member = await context.Staff.Include(row => row.Grants).Include(row => row.Passkeys).AsSplitQuery()
            .SingleOrDefaultAsync(row => row.Passkeys.Any(key => key.CredentialHash == credentialHash), cancellationToken);
        if (member is null)
        {
            return new SignInAnswer(SignInOutcome.Wrong);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var attempt = new Change(ChangeKind.SignedIn, member.ToActor(address), now) { ToStaffId = member.StaffId, Detail = "passkey" };
        if (!context.Permits(!member.IsDisabled, attempt))
        {
            return new SignInAnswer(SignInOutcome.Wrong);
        }

        var used = member.Passkeys.Single(key => key.CredentialHash == credentialHash);
        used.Passkey = passkey;
        used.UsedAtUtc = now;
        return await open.RunAsync(member, address, device, isComplete: true, "passkey", cancellationToken);
    }
}
