using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Portal.Web.Caching;

/// <summary>
/// Rendered pages by address. Finding one takes no lock. When the pages outgrow the memory allowed, those go that nobody has asked for since
/// they were last looked at (the CLOCK algorithm).
/// </summary>
public sealed class PageCache(IOptions<PageCacheOptions> options)
{
    private readonly long _limit = options.Value.Megabytes * 1024L * 1024L;
    private readonly ConcurrentDictionary<string, StoredPage> _pages = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private readonly Dictionary<CacheTag, HashSet<StoredPage>> _byTag = [];
    private readonly LinkedList<StoredPage> _clock = new();
    private readonly Dictionary<string, PageRendering> _current = new(StringComparer.Ordinal);
    private readonly HashSet<PageRendering> _renderings = [];
    private long _size;

    /// <summary>Bytes that the pages take.</summary>
    public long Size => Interlocked.Read(ref _size);

    public int Count => _pages.Count;

    /// <summary>In no order.</summary>
    public IReadOnlyList<string> Keys => [.. _pages.Keys];

    public StoredPage? Find(string key) => _pages.GetValueOrDefault(key);

    /// <summary>Joins whoever is rendering the page already, or begins to.</summary>
    /// <param name="isMine">True when the caller has to render it, and to call <see cref="End"/> whatever happens.</param>
    public PageRendering Begin(string key, out bool isMine)
    {
        lock (_gate)
        {
            isMine = !_current.TryGetValue(key, out var rendering);
            if (rendering is null)
            {
                rendering = new PageRendering(key);
                _current.Add(key, rendering);
                _renderings.Add(rendering);
            }

            return rendering;
        }
    }

    /// <summary>Stores the page unless something that it shows has changed meanwhile, and hands it to everybody who waits.</summary>
    /// <param name="page">Null when there is nothing to store.</param>
    public void End(PageRendering rendering, StoredPage? page)
    {
        lock (_gate)
        {
            if (!_renderings.Remove(rendering))
            {
                return;
            }

            if (_current.GetValueOrDefault(rendering.Key) == rendering)
            {
                _current.Remove(rendering.Key);
            }

            if (page is not null && !rendering.IsOutdated(page))
            {
                Store(page);
            }
        }

        rendering.Page.TrySetResult(page);
    }

    /// <summary>Removes every page that shows one of these, and lets no page be stored that began to be rendered before.</summary>
    /// <returns>The pages that fell.</returns>
    public IReadOnlyList<StoredPage> Evict(IReadOnlyCollection<CacheTag> tags)
    {
        lock (_gate)
        {
            foreach (var rendering in _renderings)
            {
                rendering.Change(tags);
            }

            // Whoever asks from now on must not be handed what is being rendered.
            _current.Clear();
            var fallen = tags.SelectMany(tag => _byTag.GetValueOrDefault(tag) ?? []).Distinct().ToList();
            fallen.ForEach(Remove);
            return fallen;
        }
    }

    /// <summary>Removes every page.</summary>
    /// <returns>The pages that fell.</returns>
    public IReadOnlyList<StoredPage> Clear() => Evict([CacheTags.Frame]);

    private void Store(StoredPage page)
    {
        page.Settle();
        if (page.Size > _limit)
        {
            return;
        }

        if (_pages.TryGetValue(page.Key, out var old))
        {
            Remove(old);
        }

        MakeRoom(page.Size);
        _pages[page.Key] = page;
        _size += page.Size;
        page.Place = _clock.AddLast(page);
        foreach (var tag in page.Tags)
        {
            if (!_byTag.TryGetValue(tag, out var pages))
            {
                pages = [];
                _byTag.Add(tag, pages);
            }

            pages.Add(page);
        }
    }

    private void MakeRoom(int size)
    {
        while (_size + size > _limit && _clock.First is { } oldest)
        {
            if (oldest.Value.TakeUse())
            {
                _clock.Remove(oldest);
                _clock.AddLast(oldest);
            }
            else
            {
                Remove(oldest.Value);
            }
        }
    }

    private void Remove(StoredPage page)
    {
        _pages.TryRemove(KeyValuePair.Create(page.Key, page));
        _size -= page.Size;
        _clock.Remove(page.Place!);
        foreach (var tag in page.Tags)
        {
            if (_byTag.TryGetValue(tag, out var pages) && pages.Remove(page) && pages.Count == 0)
            {
                _byTag.Remove(tag);
            }
        }
    }
}
