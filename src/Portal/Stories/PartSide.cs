namespace Portal.Stories;

/// <summary>Which version of a part is taken.</summary>
public enum PartSide
{
    /// <summary>What the comparison proposes: the changed one, or both changes together.</summary>
    Proposal,
    Mine,
    Theirs,
}
