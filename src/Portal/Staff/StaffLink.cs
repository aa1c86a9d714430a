namespace Portal.Staff;

/// <summary>A link that lets somebody choose a password, once and for some time.</summary>
public sealed class StaffLink
{
    public StaffLink(int staffId, StaffLinkKind kind, string keyHash, DateTime issuedAtUtc)
    {
        StaffId = staffId;
        Kind = kind;
        KeyHash = keyHash;
        IssuedAtUtc = issuedAtUtc;
        ExpiresAtUtc = issuedAtUtc + (kind == StaffLinkKind.Invitation ? TimeSpan.FromDays(7) : TimeSpan.FromHours(2));
    }

    public int StaffLinkId { get; private set; }

    public int StaffId { get; private set; }

    public StaffLinkKind Kind { get; private set; }

    /// <summary>See <see cref="SecretKey"/>; unique.</summary>
    public string KeyHash { get; private set; }

    public DateTime IssuedAtUtc { get; private set; }

    public DateTime ExpiresAtUtc { get; private set; }

    /// <summary>When it was used, or became worthless since another one was; concurrency token.</summary>
    public DateTime? ClosedAtUtc { get; private set; }

    public bool IsOpenAt(DateTime nowUtc) => ClosedAtUtc is null && nowUtc < ExpiresAtUtc;

    public void Close(DateTime nowUtc) => ClosedAtUtc ??= nowUtc;
}
