using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;

namespace Portal.Staff;

/// <summary>Begins, completes and confirms sessions; part of the acts by which somebody signs in.</summary>
public sealed class OpenSession(PortalContext context, TimeProvider clock)
{
    private const int DeviceLength = 200;

    /// <param name="isComplete">False when a code is needed too.</param>
    /// <param name="how">For the record.</param>
    internal async Task<SignInAnswer> RunAsync(
        StaffMember member, string? address, string? device, bool isComplete, string how, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var key = SecretKey.New();
        var session = new StaffSession(
            member.StaffId, SecretKey.HashOf(key), now, address, device?.Length > DeviceLength ? device[..DeviceLength] : device);
        context.StaffSessions.Add(session);
        if (isComplete)
        {
            session.Complete(SecretKey.HashOf(key), now);
            context.Changes.Add(SignedIn(member, address, now, how));
        }

        await context.SaveChangesAsync(cancellationToken);
        return new SignInAnswer(isComplete ? SignInOutcome.SignedIn : SignInOutcome.CodeNeeded) { SessionKey = key };
    }

    internal async Task<SignInAnswer> CompleteAsync(
        StaffSession session, StaffMember member, string? address, string how, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var key = SecretKey.New();
        session.Complete(SecretKey.HashOf(key), now);
        context.Changes.Add(SignedIn(member, address, now, how));
        await context.SaveChangesAsync(cancellationToken);
        return new SignInAnswer(SignInOutcome.SignedIn) { SessionKey = key };
    }

    /// <summary>Notes that somebody who is signed in has proved again who they are.</summary>
    internal Task<SignInAnswer> ConfirmAsync(int sessionId, CancellationToken cancellationToken) => context.InTransactionAsync(
        async token =>
        {
            var session = await context.StaffSessions.SingleAsync(row => row.StaffSessionId == sessionId, token);
            session.Confirm(clock.GetUtcNow().UtcDateTime);
            await context.SaveChangesAsync(token);
            return new SignInAnswer(SignInOutcome.SignedIn);
        },
        cancellationToken);

    private static Change SignedIn(StaffMember member, string? address, DateTime now, string how) =>
        new(ChangeKind.SignedIn, member.ToActor(address), now) { ToStaffId = member.StaffId, Detail = how };
}
