namespace Portal.Staff;

/// <summary>A browser in which somebody has signed in, or is half way there.</summary>
public sealed class StaffSession
{
    /// <summary>Nobody who is at work waits this long between two pages.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(12);

    /// <summary>The longest that a session lasts, however busy.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(14);

    /// <summary>The longest between password and code.</summary>
    public static readonly TimeSpan HalfWay = TimeSpan.FromMinutes(10);

    /// <summary>How long a password counts for dangerous acts.</summary>
    public static readonly TimeSpan Recent = TimeSpan.FromMinutes(15);

    public StaffSession(int staffId, string keyHash, DateTime startedAtUtc, string? address, string? device)
    {
        StaffId = staffId;
        KeyHash = keyHash;
        StartedAtUtc = startedAtUtc;
        SeenAtUtc = startedAtUtc;
        ConfirmedAtUtc = startedAtUtc;
        Address = address;
        Device = device;
    }

    public int StaffSessionId { get; private set; }

    public int StaffId { get; private set; }

    /// <summary>See <see cref="SecretKey"/>; unique.</summary>
    public string KeyHash { get; private set; }

    public DateTime StartedAtUtc { get; private set; }

    /// <summary>When it was used last, to the minute.</summary>
    public DateTime SeenAtUtc { get; private set; }

    /// <summary>When its owner last proved who they are.</summary>
    public DateTime ConfirmedAtUtc { get; private set; }

    /// <summary>False between password and code.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Null while it lasts.</summary>
    public DateTime? EndedAtUtc { get; private set; }

    public string? Address { get; private set; }

    /// <summary>What the browser calls itself.</summary>
    public string? Device { get; private set; }

    public bool IsOpenAt(DateTime nowUtc) =>
        EndedAtUtc is null && nowUtc < StartedAtUtc + Longest && nowUtc < (IsComplete ? SeenAtUtc + Idle : StartedAtUtc + HalfWay);

    /// <summary>Both factors are there.</summary>
    /// <param name="keyHash">Of a new key: the one of half the way is not worth more now.</param>
    public void Complete(string keyHash, DateTime nowUtc)
    {
        KeyHash = keyHash;
        IsComplete = true;
        SeenAtUtc = nowUtc;
        ConfirmedAtUtc = nowUtc;
    }

    public void Confirm(DateTime nowUtc) => ConfirmedAtUtc = nowUtc;

    public void End(DateTime nowUtc) => EndedAtUtc ??= nowUtc;
}
