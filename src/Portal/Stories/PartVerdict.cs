namespace Portal.Stories;

/// <summary>Who changed a part since both began.</summary>
public enum PartVerdict
{
    Unchanged,
    MineOnly,
    TheirsOnly,

    /// <summary>Both, to the same.</summary>
    BothAlike,

    /// <summary>Both, in different places: the proposal has both changes.</summary>
    Merged,

    /// <summary>Both, in the same place: a person has to choose; the proposal has mine.</summary>
    Conflict,
}
