namespace Portal.Web.Caching;

/// <summary>A page that is being rendered, and what has changed since that began.</summary>
public sealed class PageRendering(string key)
{
    private readonly HashSet<CacheTag> _changed = [];

    public string Key { get; } = key;

    /// <summary>Ends with the page, or with null when it is not to be stored; never fails.</summary>
    public TaskCompletionSource<StoredPage?> Page { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Called under the cache's lock.</summary>
    internal void Change(IEnumerable<CacheTag> tags) => _changed.UnionWith(tags);

    /// <summary>True when the page may show what was so before a change.</summary>
    internal bool IsOutdated(StoredPage page) => _changed.Count > 0 && page.Tags.Any(_changed.Contains);
}
