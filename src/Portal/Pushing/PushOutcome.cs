namespace Portal.Pushing;

/// <summary>What came of telling a target.</summary>
public enum PushOutcome
{
    Acknowledged,

    /// <summary>May be tried again.</summary>
    Failed,

    /// <summary>Will never be taken as it is.</summary>
    Refused,

    /// <summary>Was not looked at: the target takes no more today.</summary>
    Held,

    /// <summary>The target was not told, for readers do not see yet what it would be told.</summary>
    Unready,
}
