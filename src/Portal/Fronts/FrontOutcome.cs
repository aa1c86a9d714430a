namespace Portal.Fronts;

public enum FrontOutcome
{
    Done,

    /// <summary>There is no such edition, or no such version of its front.</summary>
    NotFound,

    /// <summary>The actor may not; the attempt is on record.</summary>
    Forbidden,

    /// <summary>Somebody changed it since the actor saw it.</summary>
    Conflict,

    /// <summary>The result names every problem; nothing was stored.</summary>
    Refused,

    /// <summary>Readers have the newest version already.</summary>
    Untimely,
}
