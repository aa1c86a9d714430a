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
}
