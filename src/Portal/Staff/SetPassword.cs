using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;
using Portal.Publishing;

namespace Portal.Staff;

/// <summary>Gives an account a password, signs it out wherever it was signed in with the old one, and makes all links worthless.</summary>
public sealed class SetPassword(PortalContext context, EndSessions end, SignInDelays delays, IPasswordHasher<StaffMember> hasher, TimeProvider clock)
{
    /// <summary>By the owner of a link, once.</summary>
    /// <param name="address">From where.</param>
    public async Task<SetPasswordResult> ByLinkAsync(string key, string password, string? address, CancellationToken cancellationToken)
    {
        var hash = SecretKey.HashOf(key);
        var owner = await context.StaffLinks.AsNoTracking().Where(link => link.KeyHash == hash)
            .Join(context.Staff, link => link.StaffId, member => member.StaffId, (_, member) => member)
            .SingleOrDefaultAsync(cancellationToken);
        return owner is null
            ? new SetPasswordResult(SetPasswordOutcome.LinkRefused)
            : await SetAsync(owner, password, (member, token) => SetByLinkAsync(member, hash, address, token), cancellationToken);
    }

    /// <summary>By somebody who has just proved who they are.</summary>
    /// <param name="sessionId">The session that stays.</param>
    public Task<SetPasswordResult> ByOwnerAsync(string password, int sessionId, Actor actor, CancellationToken cancellationToken) =>
        ForAsync(actor.StaffId ?? 0, password, (member, token) => SaveAsync(member, actor, sessionId, token), cancellationToken);

    /// <summary>By a verb.</summary>
    public Task<SetPasswordResult> ByOperatorAsync(int staffId, string password, Actor actor, CancellationToken cancellationToken) =>
        ForAsync(staffId, password, (member, token) => SaveAsync(member, actor, except: null, token), cancellationToken);

    private async Task<SetPasswordResult> ForAsync(
        int staffId, string password, Func<StaffMember, CancellationToken, Task<SetPasswordOutcome>> save, CancellationToken cancellationToken) =>
        await context.Staff.AsNoTracking().SingleOrDefaultAsync(row => row.StaffId == staffId, cancellationToken) is { } owner
            ? await SetAsync(owner, password, save, cancellationToken)
            : new SetPasswordResult(SetPasswordOutcome.NotFound);

    private async Task<SetPasswordResult> SetAsync(
        StaffMember owner, string password, Func<StaffMember, CancellationToken, Task<SetPasswordOutcome>> save, CancellationToken cancellationToken)
    {
        if (PasswordRules.Check(password, owner.Email, owner.Name) is { } fault)
        {
            return new SetPasswordResult(SetPasswordOutcome.PasswordRefused) { Fault = fault };
        }

        // Outside of the transaction, which others wait for.
        var hash = hasher.HashPassword(owner, password);
        return new SetPasswordResult(await context.InTransactionAsync(
            async token =>
            {
                var member = await context.Staff.Include(row => row.Grants).SingleAsync(row => row.StaffId == owner.StaffId, token);
                member.SetPassword(hash);
                return await save(member, token);
            },
            cancellationToken));
    }

    private async Task<SetPasswordOutcome> SetByLinkAsync(StaffMember member, string keyHash, string? address, CancellationToken cancellationToken)
    {
        var link = await context.StaffLinks.SingleAsync(row => row.KeyHash == keyHash, cancellationToken);
        if (!link.IsOpenAt(clock.GetUtcNow().UtcDateTime) || member.IsDisabled)
        {
            context.ChangeTracker.Clear();
            return SetPasswordOutcome.LinkRefused;
        }

        await delays.PassedAsync(member.EmailKey, address, cancellationToken);
        return await SaveAsync(member, member.ToActor(address), except: null, cancellationToken);
    }

    private async Task<SetPasswordOutcome> SaveAsync(StaffMember member, Actor actor, int? except, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var links = await context.StaffLinks.Where(link => link.StaffId == member.StaffId && link.ClosedAtUtc == null).ToListAsync(cancellationToken);
        links.ForEach(link => link.Close(now));
        await end.AllOfAsync(member.StaffId, cancellationToken, except);
        context.Changes.Add(new Change(ChangeKind.PasswordChanged, actor, now) { ToStaffId = member.StaffId });
        await context.SaveChangesAsync(cancellationToken);
        return SetPasswordOutcome.Set;
    }
}

public enum SetPasswordOutcome
{
    Set,

    /// <summary>The result says why.</summary>
    PasswordRefused,

    /// <summary>Unknown, used or too old.</summary>
    LinkRefused,

    NotFound,
}

public sealed record SetPasswordResult(SetPasswordOutcome Outcome)
{
    /// <summary>Null unless the password is refused.</summary>
    public PasswordFault? Fault { get; init; }
}
