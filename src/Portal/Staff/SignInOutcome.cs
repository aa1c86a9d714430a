namespace Portal.Staff;

public enum SignInOutcome
{
    /// <summary>The result has the key of the session.</summary>
    SignedIn,

    /// <summary>A code is needed too; the result has the key of half the way.</summary>
    CodeNeeded,

    /// <summary>Password, code or passkey are not right; which of them, or whether anybody has the address, is not said.</summary>
    Wrong,

    /// <summary>Too many wrong ones: the result says how long to wait.</summary>
    Delayed,

    /// <summary>Half the way is too old, or was gone too often; it begins again.</summary>
    Expired,
}
