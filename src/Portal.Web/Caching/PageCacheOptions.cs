namespace Portal.Web.Caching;

/// <summary>How many pages are kept, and how long one is served before it is rendered again.</summary>
public sealed class PageCacheOptions
{
    public const string Section = "Cache";

    /// <summary>Megabytes (2^20 bytes) of rendered pages; 0 keeps none.</summary>
    public int Megabytes { get; init; } = 96;

    /// <summary>
    /// Seconds after which the next reader's request has the page rendered again behind it. Changes do not wait for this; only what no
    /// change announces does, such as newer headlines beside an article.
    /// </summary>
    public int PageSeconds { get; init; } = 300;

    /// <summary>Header that names what an answer shows, for a shared cache in front that is told by these names what has changed: Cache-Tag
    /// or Surrogate-Key; empty for none.</summary>
    public string TagHeader { get; init; } = "";

    /// <summary>
    /// Seconds for which a shared cache in front may answer without asking, and then while it asks; 0 has it ask each time. Whoever sets this
    /// has the cache told of changes, or readers see what is withdrawn for so long.
    /// </summary>
    public int SharedSeconds { get; init; }

    public bool IsValid => Megabytes is >= 0 and <= 65536 && PageSeconds is >= 1 and <= 86400 && SharedSeconds is >= 0 and <= 86400
        && TagHeader is "" or CacheTags.CommaHeader or CacheTags.SpaceHeader;
}
