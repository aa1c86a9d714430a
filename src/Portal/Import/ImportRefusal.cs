namespace Portal.Import;

/// <summary>Why bytes did not become a page.</summary>
public enum ImportRefusal
{
    /// <summary>Nothing but white space.</summary>
    Empty,

    /// <summary>More than <see cref="PageReader.MaxBytes"/>.</summary>
    TooLarge,

    /// <summary>A picture, an archive, a program ...: not text in any encoding.</summary>
    Binary,

    /// <summary>No known encoding makes text of it.</summary>
    NotText,

    /// <summary>HTML nested deeper than any page is written.</summary>
    TooDeep,

    /// <summary>HTML of more elements than any page has, or text that no page would hold.</summary>
    TooComplex,

    NoTitle,

    /// <summary>A title with neither text nor photos.</summary>
    NoBody,
}
