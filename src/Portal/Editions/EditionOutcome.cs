namespace Portal.Editions;

public enum EditionOutcome
{
    Done,

    /// <summary>The result names every problem; nothing was stored.</summary>
    Refused,

    NotFound,

    /// <summary>The actor may not; the attempt is on record.</summary>
    Forbidden,
}
