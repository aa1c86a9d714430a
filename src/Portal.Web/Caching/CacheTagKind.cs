namespace Portal.Web.Caching;

public enum CacheTagKind
{
    /// <summary>Masthead, section bar and footer: every page.</summary>
    Frame,

    /// <summary>The article itself, on its own page.</summary>
    Article,

    /// <summary>A headline of the article beside something else.</summary>
    Card,

    /// <summary>What comes into a list, or to another place in it. What leaves it takes along the pages that showed it.</summary>
    List,

    /// <summary>All articles of an edition, however old.</summary>
    Sitemaps,

    /// <summary>What the desk has pinned to an edition's home.</summary>
    Front,

    /// <summary>The list of corrections.</summary>
    Corrections,
}
