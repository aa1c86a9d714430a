namespace Portal.Editions;

/// <summary>What is wrong with a field of an edition.</summary>
public enum EditionFault
{
    Missing,
    TooLong,

    /// <summary>Not of the form that the field takes.</summary>
    Malformed,

    /// <summary>An address that the site needs itself.</summary>
    Reserved,

    /// <summary>Another edition, or a section of the main edition, has this address.</summary>
    Taken,

    /// <summary>Not among the languages or zones that the portal knows.</summary>
    Unknown,
}
