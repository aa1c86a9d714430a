namespace Portal.Fronts;

/// <summary>The places of a home page into which the desk pins stories. Stored by name: never rename.</summary>
public enum FrontSlot
{
    /// <summary>The lead and, after it, the headlines under it.</summary>
    Lead,

    /// <summary>The row of focus pictures; a story without a picture is passed over.</summary>
    Picture,

    /// <summary>The list of headlines.</summary>
    Headline,

    /// <summary>The block of one section.</summary>
    Section,
}
