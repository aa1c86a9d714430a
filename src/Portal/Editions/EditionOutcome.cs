namespace Portal.Editions;

public enum EditionOutcome
{
    Done,

    /// <summary>The result names every problem; nothing was stored.</summary>
    Refused,

    NotFound,

    /// <summary>Somebody changed it since the actor saw it.</summary>
    Conflict,

    /// <summary>The actor may not; the attempt is on record.</summary>
    Forbidden,
}
