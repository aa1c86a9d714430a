namespace Portal.Statistics;

/// <summary>What the output of an edition is counted by.</summary>
public enum OutputBy
{
    /// <summary>People whom stories name; a story of two counts for both.</summary>
    Person,

    /// <summary>Sections, each with those inside it.</summary>
    Section,
}
