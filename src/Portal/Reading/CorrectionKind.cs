namespace Portal.Reading;

/// <summary>What a correction changes. Stored by number: append, never reorder.</summary>
public enum CorrectionKind
{
    /// <summary>更正: a fact was wrong.</summary>
    Factual = 1,

    /// <summary>说明: something was missing or unclear.</summary>
    Clarification = 2,
}
