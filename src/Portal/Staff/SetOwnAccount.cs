using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;
using Portal.Publishing;

namespace Portal.Staff;

/// <summary>What people change of their own account, beside the password.</summary>
public sealed class SetOwnAccount(PortalContext context, TimeProvider clock)
{
    /// <param name="language">BCP 47 tag; null is the browser's.</param>
    public Task SetLanguageAsync(string? language, Actor actor, CancellationToken cancellationToken) =>
        ChangeAsync(actor, change: null, member => member.Language = language, cancellationToken);

    /// <summary>Turns the authenticator app on, with a code that proves that it has the key.</summary>
    /// <returns>Recovery codes, said this once; null when the code is wrong.</returns>
    public async Task<IReadOnlyList<string>?> SetAuthenticatorAsync(string key, string code, Actor actor, CancellationToken cancellationToken)
    {
        var digits = new string([.. code.Where(sign => !char.IsWhiteSpace(sign))]);
        if (Totp.PeriodOf(key, digits, clock.GetUtcNow(), after: 0) is not { } period)
        {
            return null;
        }

        var codes = RecoveryCodes.New();
        await ChangeAsync(
            actor, "authenticator on", member => member.SetAuthenticator(key, period, RecoveryCodes.Hashes(member.StaffId, codes)), cancellationToken);
        return codes;
    }

    public Task RemoveAuthenticatorAsync(Actor actor, CancellationToken cancellationToken) =>
        ChangeAsync(actor, "authenticator off", member => member.RemoveAuthenticator(), cancellationToken);

    /// <returns>New recovery codes in place of all old ones, said this once.</returns>
    public async Task<IReadOnlyList<string>> RenewRecoveryCodesAsync(Actor actor, CancellationToken cancellationToken)
    {
        var codes = RecoveryCodes.New();
        await ChangeAsync(
            actor, "recovery codes", member => member.SetRecoveryCodes(RecoveryCodes.Hashes(member.StaffId, codes)), cancellationToken);
        return codes;
    }

    /// <param name="passkey">As the host has checked it.</param>
    public Task AddPasskeyAsync(string credentialHash, string name, string passkey, Actor actor, CancellationToken cancellationToken) => ChangeAsync(
        actor,
        $"passkey {name}",
        member => member.AddPasskey(new StaffPasskey(credentialHash, name, passkey, clock.GetUtcNow().UtcDateTime)),
        cancellationToken);

    public Task RemovePasskeyAsync(int passkeyId, Actor actor, CancellationToken cancellationToken) =>
        ChangeAsync(actor, "passkey away", member => member.RemovePasskeys(passkey => passkey.StaffPasskeyId == passkeyId), cancellationToken);

    /// <param name="change">For the record; null for what concerns nobody else.</param>
    private Task<bool> ChangeAsync(Actor actor, string? change, Action<StaffMember> set, CancellationToken cancellationToken) =>
        context.InTransactionAsync(
            async token =>
            {
                var member = await context.Staff.Include(row => row.Passkeys).SingleAsync(row => row.StaffId == actor.StaffId, token);
                set(member);
                if (change is not null)
                {
                    context.Changes.Add(new Change(ChangeKind.SecondFactorChanged, actor, clock.GetUtcNow().UtcDateTime)
                    {
                        ToStaffId = member.StaffId,
                        Detail = change,
                    });
                }

                await context.SaveChangesAsync(token);
                return true;
            },
            cancellationToken);
}
