namespace Portal.Articles;

/// <summary>The three reviews of a Chinese newsroom (三审). Stored by number: append, never reorder.</summary>
public enum SignOffStage
{
    /// <summary>初审; the only one where an edition asks for one.</summary>
    First = 1,

    /// <summary>复审.</summary>
    Second = 2,

    /// <summary>终审; the last of two or three.</summary>
    Final = 3,
}
