using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;

namespace Portal.Staff;

/// <summary>The second step in: a code of the authenticator app, or a recovery code.</summary>
public sealed class CheckCode(PortalContext context, SignInDelays delays, OpenSession open, TimeProvider clock)
{
    /// <param name="sessionKey">Key of half the way.</param>
    public Task<SignInAnswer> RunAsync(string sessionKey, string code, string? address, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => CheckAsync(SecretKey.HashOf(sessionKey), code, address, token), cancellationToken);

    private async Task<SignInAnswer> CheckAsync(string keyHash, string code, string? address, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var session = await context.StaffSessions.SingleOrDefaultAsync(row => row.KeyHash == keyHash && !row.IsComplete, cancellationToken);
        var member = session is null || !session.IsOpenAt(now.UtcDateTime)
            ? null
            : await context.Staff.Include(row => row.Grants).SingleAsync(row => row.StaffId == session.StaffId, cancellationToken);
        if (session is null || member is not { IsDisabled: false })
        {
            return new SignInAnswer(SignInOutcome.Expired);
        }

        if (await delays.ForCodeAsync(member.StaffId, cancellationToken) is { Ticks: > 0 } wait)
        {
            return new SignInAnswer(SignInOutcome.Delayed) { Wait = wait };
        }

        return Use(member, code, now) is { } how
            ? await open.CompleteAsync(session, member, address, how, cancellationToken)
            : await FailAsync(member, address, now.UtcDateTime, cancellationToken);
    }

    /// <returns>Which kind of code it was; null when it is wrong.</returns>
    private static string? Use(StaffMember member, string code, DateTimeOffset now)
    {
        var digits = new string([.. code.Where(sign => !char.IsWhiteSpace(sign))]);
        if (member.AuthenticatorKey is { } key && Totp.PeriodOf(key, digits, now, member.LastCodePeriod) is { } period)
        {
            member.UseCode(period);
            return "code";
        }

        if (RecoveryCodes.Without(member.RecoveryCodes, member.StaffId, code) is { } left)
        {
            member.SetRecoveryCodes(left);
            return "recovery code";
        }

        return null;
    }

    private async Task<SignInAnswer> FailAsync(StaffMember member, string? address, DateTime now, CancellationToken cancellationToken)
    {
        await delays.CodeFailedAsync(member.StaffId, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        context.Refuse(
            new Change(ChangeKind.SignedIn, member.ToActor(address), now) { ToStaffId = member.StaffId, Detail = "code" }, Refusal.Forbidden);
        return new SignInAnswer(SignInOutcome.Wrong);
    }
}
