namespace Portal.Publishing;

/// <summary>Whether a local time names an instant.</summary>
public enum LocalTimeOutcome
{
    Known,

    /// <summary>Clocks were put forward over it.</summary>
    Skipped,

    /// <summary>Clocks were put back over it and showed it twice.</summary>
    Doubled,
}
