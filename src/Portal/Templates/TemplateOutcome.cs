namespace Portal.Templates;

public enum TemplateOutcome
{
    Done,
    NotFound,

    /// <summary>Missing or too long.</summary>
    NameRefused,

    /// <summary>One of its texts is too long.</summary>
    TextRefused,

    /// <summary>Somebody changed it since the actor saw it.</summary>
    Conflict,

    /// <summary>The actor may not; the attempt is on record.</summary>
    Forbidden,
}
