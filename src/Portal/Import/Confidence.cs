namespace Portal.Import;

/// <summary>How sure cleaning is of a change.</summary>
public enum Confidence
{
    /// <summary>Deterministic; nobody needs to look.</summary>
    High,

    /// <summary>A guess: a person decides before publication.</summary>
    Low,
}
