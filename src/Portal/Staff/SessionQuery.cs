using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Staff;

/// <summary>Whose browser it is that asks the desk: once a request, so that whoever is signed out or loses a role is so at once.</summary>
public sealed class SessionQuery(PortalContext context, TimeProvider clock)
{
    /// <summary>How exactly it is noted when a session was used last.</summary>
    private static readonly TimeSpan Exactness = TimeSpan.FromMinutes(1);

    /// <param name="key">What the browser keeps.</param>
    /// <param name="address">From where the request comes.</param>
    /// <returns>Null when the session is unknown, ended or too old, or its owner disabled.</returns>
    public async Task<OpenStaffSession?> ReadAsync(string key, string? address, CancellationToken cancellationToken)
    {
        var hash = SecretKey.HashOf(key);
        var now = clock.GetUtcNow().UtcDateTime;
        var found = await context.StaffSessions.AsNoTracking().TagWith(nameof(SessionQuery))
            .Where(session => session.KeyHash == hash)
            .Join(context.Staff.Include(row => row.Grants), session => session.StaffId, member => member.StaffId, (session, member) => new { session, member })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null || found.member.IsDisabled || !found.session.IsOpenAt(now))
        {
            return null;
        }

        if (now - found.session.SeenAtUtc >= Exactness)
        {
            await context.StaffSessions.Where(session => session.KeyHash == hash)
                .ExecuteUpdateAsync(set => set.SetProperty(session => session.SeenAtUtc, now), cancellationToken);
        }

        return new OpenStaffSession(found.session, found.member, found.member.ToActor(address));
    }
}
