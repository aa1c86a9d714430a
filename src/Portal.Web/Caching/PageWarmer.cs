using System.Collections.Concurrent;
using System.Globalization;
using System.Threading.Channels;
using Microsoft.Extensions.Options;
using Portal.Links;

namespace Portal.Web.Caching;

/// <summary>
/// Renders pages behind the readers' backs, one after the other: those that fell, the shortest address first, so that home pages come
/// before sections and sections before articles; and after them those that have reached their age.
/// </summary>
public sealed partial class PageWarmer(PageCache cache, PageRenderer renderer, IOptions<PageCacheOptions> options, ILogger<PageWarmer> logger)
    : BackgroundService
{
    // A change of the frame lets all pages fall.
    private const int MostOthers = 50;

    private readonly bool _isNeeded = options.Value.Megabytes > 0;
    private readonly ConcurrentDictionary<string, StoredPage?> _waiting = new(StringComparer.Ordinal);
    private readonly Channel<(bool IsOld, string Key)> _keys = Channel.CreateUnboundedPrioritized(
        new UnboundedPrioritizedChannelOptions<(bool IsOld, string Key)>
        {
            SingleReader = true,
            Comparer = Comparer<(bool IsOld, string Key)>.Create((one, other) =>
                one.IsOld != other.IsOld ? one.IsOld.CompareTo(other.IsOld) : one.Key.Length.CompareTo(other.Key.Length)),
        });

    private int _unfinished;

    /// <summary>How many pages are being rendered or wait for it.</summary>
    public int Unfinished => Volatile.Read(ref _unfinished);

    /// <summary>Those of the fallen pages that most readers come by are to be there before somebody asks, and so are some that were asked for again and
    /// again.</summary>
    public void WarmFallen(IReadOnlyList<StoredPage> fallen)
    {
        foreach (var page in fallen.Where(page => page.IsFront).Concat(fallen.Where(page => !page.IsFront && page.TakeUse()).Take(MostOthers)))
        {
            Add(page.Key, old: null);
        }
    }

    /// <summary>The page of this article is to be there before somebody asks.</summary>
    public void WarmArticle(int articleId) => Add(string.Create(CultureInfo.InvariantCulture, $"/news/{articleId}"), old: null);

    /// <summary>The index of sitemaps, for which months are counted the first time, is to be there before somebody asks.</summary>
    public void WarmSitemaps() => Add(Paths.SitemapIndex, old: null);

    /// <summary>The page has reached its age.</summary>
    public void Refresh(StoredPage page) => Add(page.Key, page);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (_, key) in _keys.Reader.ReadAllAsync(stoppingToken))
        {
            _waiting.TryRemove(key, out var old);
            try
            {
                await RenderAsync(key, old);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                Log.PageNotRendered(logger, key, exception);
            }

            if (old is not null && cache.Find(key) == old)
            {
                // No other has taken its place: whoever asks next has it tried again.
                old.RefreshFailed();
            }

            Interlocked.Decrement(ref _unfinished);
        }
    }

    private void Add(string key, StoredPage? old)
    {
        if (_isNeeded && _waiting.TryAdd(key, old))
        {
            Interlocked.Increment(ref _unfinished);
            _keys.Writer.TryWrite((old is not null, key));
        }
    }

    private async Task RenderAsync(string key, StoredPage? old)
    {
        var (status, location) = await renderer.RenderAsync(key, givesWay: true);
        if (status == StatusCodes.Status301MovedPermanently && location is not null && old is null)
        {
            _ = await renderer.RenderAsync(location, givesWay: true);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventName = "PageNotRendered", Level = LogLevel.Warning, Message = "The page {Path} could not be rendered ahead of its readers")]
        public static partial void PageNotRendered(ILogger logger, string path, Exception exception);
    }
}
