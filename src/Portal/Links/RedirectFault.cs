namespace Portal.Links;

/// <summary>What keeps a line of a file of old addresses from being taken.</summary>
public enum RedirectFault
{
    /// <summary>There are not two columns.</summary>
    NotTwoColumns,

    /// <summary>The old address is none, or is too long.</summary>
    FromMalformed,

    /// <summary>Something answers at the old address now, so that nobody would ever be led on from there.</summary>
    FromInUse,

    /// <summary>An earlier line leads the same address elsewhere.</summary>
    FromTwice,

    /// <summary>Neither an id nor a path of this site.</summary>
    ToMalformed,

    /// <summary>No article of that id was ever published.</summary>
    ToUnknown,

    /// <summary>The addresses lead to each other.</summary>
    Loop,
}
