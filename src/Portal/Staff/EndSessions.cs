using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;
using Portal.Publishing;

namespace Portal.Staff;

/// <summary>Signs somebody out: of one browser or of all. Part of other acts too, where it saves nothing by itself.</summary>
public sealed class EndSessions(PortalContext context, TimeProvider clock)
{
    /// <param name="sessionId">One of the actor's own; null is all of them.</param>
    /// <param name="except">The session that stays when all others end.</param>
    public Task RunAsync(int? sessionId, int? except, Actor actor, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => EndAsync(sessionId, except, actor, token), cancellationToken);

    /// <summary>Ends every session of somebody; the act that calls saves.</summary>
    internal async Task AllOfAsync(int staffId, CancellationToken cancellationToken, int? except = null)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var session in await OpenAsync(staffId, cancellationToken))
        {
            if (session.StaffSessionId != except)
            {
                session.End(now);
            }
        }
    }

    private async Task<int> EndAsync(int? sessionId, int? except, Actor actor, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var ended = 0;
        foreach (var session in await OpenAsync(actor.StaffId ?? 0, cancellationToken))
        {
            if (session.StaffSessionId != except && (sessionId ?? session.StaffSessionId) == session.StaffSessionId)
            {
                session.End(now);
                ended++;
            }
        }

        if (ended > 0)
        {
            context.Changes.Add(new Change(ChangeKind.SignedOut, actor, now) { ToStaffId = actor.StaffId });
            await context.SaveChangesAsync(cancellationToken);
        }

        return ended;
    }

    private Task<List<StaffSession>> OpenAsync(int staffId, CancellationToken cancellationToken) =>
        context.StaffSessions.Where(session => session.StaffId == staffId && session.EndedAtUtc == null).ToListAsync(cancellationToken);
}
