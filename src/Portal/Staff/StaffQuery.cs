using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Staff;

/// <summary>The accounts of the desk. A newsroom has hundreds at most, so they are listed whole.</summary>
public sealed class StaffQuery(PortalContext context, TimeProvider clock)
{
    public Task<bool> AnyAsync(CancellationToken cancellationToken) => context.Staff.AnyAsync(cancellationToken);

    /// <returns>By name.</returns>
    public Task<List<StaffMember>> ReadAsync(CancellationToken cancellationToken) => context.Staff.AsNoTracking().TagWith(nameof(StaffQuery))
        .Include(row => row.Grants).AsSplitQuery().OrderBy(row => row.Name).ThenBy(row => row.StaffId).ToListAsync(cancellationToken);

    /// <returns>By name, also those who have left: what they wrote is still there.</returns>
    public Task<List<StaffName>> NamesAsync(CancellationToken cancellationToken) => context.Staff.TagWith(nameof(StaffQuery))
        .OrderBy(row => row.Name).ThenBy(row => row.StaffId).Select(row => new StaffName(row.StaffId, row.Name)).ToListAsync(cancellationToken);

    public Task<StaffMember?> FindAsync(int staffId, CancellationToken cancellationToken) => Whole().SingleOrDefaultAsync(row => row.StaffId == staffId, cancellationToken);

    public Task<StaffMember?> FindAsync(string email, CancellationToken cancellationToken)
    {
        var key = StaffMember.KeyOf(email);
        return Whole().SingleOrDefaultAsync(row => row.EmailKey == key, cancellationToken);
    }

    public Task<StaffMember?> FindByPasskeyAsync(string credentialHash, CancellationToken cancellationToken) =>
        Whole().SingleOrDefaultAsync(row => row.Passkeys.Any(passkey => passkey.CredentialHash == credentialHash), cancellationToken);

    /// <returns>Null when the link is unknown, used or too old.</returns>
    public async Task<StaffMember?> FindByLinkAsync(string key, CancellationToken cancellationToken)
    {
        var hash = SecretKey.HashOf(key);
        var link = await context.StaffLinks.AsNoTracking().SingleOrDefaultAsync(row => row.KeyHash == hash, cancellationToken);
        return link?.IsOpenAt(clock.GetUtcNow().UtcDateTime) == true ? await FindAsync(link.StaffId, cancellationToken) : null;
    }

    /// <returns>The open sessions of somebody, the last used first.</returns>
    public async Task<IReadOnlyList<StaffSession>> SessionsAsync(int staffId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var sessions = await context.StaffSessions.AsNoTracking()
            .Where(session => session.StaffId == staffId && session.EndedAtUtc == null && session.IsComplete).ToListAsync(cancellationToken);
        return [.. sessions.Where(session => session.IsOpenAt(now)).OrderByDescending(session => session.SeenAtUtc)];
    }

    private IQueryable<StaffMember> Whole() => context.Staff.AsNoTracking().TagWith(nameof(StaffQuery))
        .Include(row => row.Grants).Include(row => row.Passkeys).AsSplitQuery();
}
