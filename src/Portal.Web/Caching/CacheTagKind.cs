namespace Portal.Web.Caching;

public enum CacheTagKind
{
    /// <summary>Masthead, section bar and footer: every page.</summary>
    Frame,

    /// <summary>The article itself, on its own page.</summary>
    Article,

    /// <summary>A headline of the article in a list or beside something else, or that it was read to know what follows.</summary>
    Card,

    /// <summary>What comes into a list, changes in it or is moved out of it. What is withdrawn takes along the pages that were read from it.</summary>
    List,

    /// <summary>All articles of an edition, however old.</summary>
    Sitemaps,

    /// <summary>What the desk has pinned to an edition's home.</summary>
    Front,

    /// <summary>The list of corrections.</summary>
    Corrections,
}
