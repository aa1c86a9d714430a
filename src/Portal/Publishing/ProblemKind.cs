namespace Portal.Publishing;

/// <summary>What is wrong with a field.</summary>
public enum ProblemKind
{
    Missing,
    TooLong,

    /// <summary>Not of the form that the field takes.</summary>
    Malformed,

    /// <summary>Something that a person has to decide first.</summary>
    Unresolved,

    /// <summary>It may not be shown.</summary>
    Forbidden,
}
