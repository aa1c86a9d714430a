namespace Portal.Fronts;

/// <summary>What is wrong with a layout.</summary>
public enum FrontProblem
{
    /// <summary>More stories in a slot than <see cref="FrontRules.MostInSlot"/>.</summary>
    TooMany,

    /// <summary>The same story twice in one slot.</summary>
    Twice,

    /// <summary>There is no such story.</summary>
    StoryUnknown,

    /// <summary>The edition's home has no block for that section.</summary>
    SectionUnknown,

    /// <summary>The text of the bar is missing, too long or more than a line.</summary>
    BreakingText,
}
