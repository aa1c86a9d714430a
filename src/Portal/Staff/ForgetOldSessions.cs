using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Staff;

/// <summary>Deletes sessions, links and failures that nothing asks for any more. The record keeps that they were.</summary>
public sealed class ForgetOldSessions(PortalContext context, TimeProvider clock)
{
    /// <summary>Sessions stay so long to tell from where an account is used.</summary>
    private static readonly TimeSpan Familiar = TimeSpan.FromDays(90);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var familiar = now - Familiar;
        var longest = now - StaffSession.Longest;
        var day = now - TimeSpan.FromDays(1);
        await context.StaffSessions.Where(session => session.SeenAtUtc < familiar || (!session.IsComplete && session.SeenAtUtc < day))
            .ExecuteDeleteAsync(cancellationToken);
        await context.StaffLinks.Where(link => link.ExpiresAtUtc < longest).ExecuteDeleteAsync(cancellationToken);
        await context.SignInDelays.Where(delay => delay.LastFailureUtc < day).ExecuteDeleteAsync(cancellationToken);
    }
}
