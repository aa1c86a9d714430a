namespace Portal.Media;

/// <summary>What became of an act on a photo.</summary>
public enum PhotoOutcome
{
    Done,

    /// <summary>The actor may not; the attempt is on record.</summary>
    Forbidden,

    NotFound,

    /// <summary>Somebody changed it since the actor saw it.</summary>
    Conflict,

    /// <summary>A text is too long, or there is no such section.</summary>
    Refused,

    /// <summary>The time has passed already.</summary>
    Past,

    /// <summary>Stories use it.</summary>
    Used,

    /// <summary>The photo that is to replace it is the same, or replaces nothing because it was replaced itself.</summary>
    Same,
}
