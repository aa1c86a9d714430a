namespace Portal.Tags;

public enum TagOutcome
{
    Done,
    NotFound,
    SlugMalformed,

    /// <summary>Another tag has it.</summary>
    SlugTaken,

    /// <summary>Missing or too long.</summary>
    NameRefused,

    /// <summary>Another tag has it, or had it: those two can be merged.</summary>
    NameTaken,

    /// <summary>A tag cannot be merged into itself.</summary>
    Same,

    /// <summary>Somebody changed it since the actor saw it.</summary>
    Conflict,

    /// <summary>The actor may not; the attempt is on record.</summary>
    Forbidden,
}
