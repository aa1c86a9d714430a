namespace Portal.Changes;

/// <summary>Why an attempt changed nothing. Stored by number: append, never reorder.</summary>
public enum Refusal
{
    /// <summary>Nobody gave the actor this right in this edition.</summary>
    Forbidden = 1,

    /// <summary>Something that the act needs is missing or wrong.</summary>
    Incomplete = 2,

    /// <summary>Somebody changed it since the actor saw it.</summary>
    Stale = 3,

    /// <summary>The act does not fit the state of its target.</summary>
    Untimely = 4,
}
