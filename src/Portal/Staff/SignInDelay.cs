namespace Portal.Staff;

/// <summary>How often somebody has failed to sign in lately; see <see cref="SignInDelays"/>.</summary>
public sealed class SignInDelay
{
    public SignInDelay(string keyHash) => KeyHash = keyHash;

    /// <summary>SHA-256 of whom and from where, so that what was typed is nowhere.</summary>
    public string KeyHash { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Failures { get; private set; }

    public DateTime LastFailureUtc { get; private set; }

    /// <param name="memory">Failures that are older are forgotten.</param>
    public void Fail(DateTime nowUtc, TimeSpan memory)
    {
        Failures = nowUtc - LastFailureUtc > memory ? 1 : Failures + 1;
        LastFailureUtc = nowUtc;
    }
}
