using Portal.Publishing;

namespace Portal.Staff;

/// <summary>Somebody who may come in at the desk. Never deleted, since the record names them: those who leave are disabled.</summary>
public sealed class StaffMember
{
    private readonly List<StaffGrant> _grants = [];
    private readonly List<StaffPasskey> _passkeys = [];

    /// <param name="email">A mail address, as the person writes it.</param>
    public StaffMember(string email, string name, DateTime createdAtUtc)
    {
        Email = email;
        EmailKey = KeyOf(email);
        Name = name;
        CreatedAtUtc = createdAtUtc;
    }

    public int StaffId { get; private set; }

    public string Email { get; private set; }

    /// <summary>See <see cref="KeyOf"/>; unique.</summary>
    public string EmailKey { get; private set; }

    /// <summary>Printed in versions and changes.</summary>
    public string Name { get; private set; }

    /// <summary>BCP 47 tag of the desk's language; null is the browser's.</summary>
    public string? Language { get; set; }

    /// <summary>In the form of ASP.NET Core Identity; null until the person has chosen one.</summary>
    public string? PasswordHash { get; private set; }

    /// <summary>Secret of the authenticator app, in base 32; null when there is none.</summary>
    public string? AuthenticatorKey { get; private set; }

    /// <summary>The period whose code was used last; a code serves once.</summary>
    public long LastCodePeriod { get; private set; }

    /// <summary>Hashes of the recovery codes that are left.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public bool IsDisabled { get; private set; }

    public DateTime CreatedAtUtc { get; private set; }

    /// <summary>Concurrency token, raised by every change.</summary>
    public int Revision { get; private set; }

    public IReadOnlyCollection<StaffGrant> Grants => _grants;

    public IReadOnlyCollection<StaffPasskey> Passkeys => _passkeys;

    /// <summary>The same for all spellings of an address that differ in case or surrounding spaces.</summary>
    public static string KeyOf(string email) => email.Trim().ToUpperInvariant();

    public void SetPassword(string hash)
    {
        PasswordHash = hash;
        Revision++;
    }

    /// <summary>From now on signing in takes a code besides the password.</summary>
    /// <param name="period">Whose code has proved that the app has the key.</param>
    public void SetAuthenticator(string key, long period, IReadOnlyList<string> recoveryCodes)
    {
        AuthenticatorKey = key;
        LastCodePeriod = period;
        RecoveryCodes = recoveryCodes;
        Revision++;
    }

    public void UseCode(long period)
    {
        LastCodePeriod = period;
        Revision++;
    }

    public void SetRecoveryCodes(IReadOnlyList<string> hashes)
    {
        RecoveryCodes = hashes;
        Revision++;
    }

    public void RemoveAuthenticator()
    {
        AuthenticatorKey = null;
        RecoveryCodes = [];
        Revision++;
    }

    public void AddPasskey(StaffPasskey passkey)
    {
        _passkeys.Add(passkey);
        Revision++;
    }

    public void RemovePasskeys(Predicate<StaffPasskey> which)
    {
        _passkeys.RemoveAll(which);
        Revision++;
    }

    public void SetGrants(IEnumerable<Grant> grants)
    {
        var wanted = grants.ToHashSet();
        _grants.RemoveAll(grant => !wanted.Remove(grant.ToGrant()));
        _grants.AddRange(wanted.Select(grant => new StaffGrant(grant.EditionId, grant.Role)));
        Revision++;
    }

    public void SetDisabled(bool disabled)
    {
        IsDisabled = disabled;
        Revision++;
    }

    /// <summary>Keeps somebody else's hands off an account: only who keeps staff in all editions of the person may touch it.</summary>
    public bool MayBeKeptBy(Actor actor) =>
        actor.MaySomewhere(Permission.ManageStaff) && _grants.TrueForAll(grant => actor.May(Permission.ManageStaff, grant.EditionId));

    /// <param name="address">From where the person does it.</param>
    public Actor ToActor(string? address) => Actor.Member(StaffId, Name, [.. _grants.Select(grant => grant.ToGrant())], address);
}
