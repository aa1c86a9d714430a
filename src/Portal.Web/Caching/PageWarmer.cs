using System.Collections.Concurrent;
using System.Globalization;
using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace Portal.Web.Caching;

/// <summary>Renders pages behind the readers' backs, one after the other: those that fell, and those that have reached their age.</summary>
public sealed partial class PageWarmer(PageRenderer renderer, IOptions<PageCacheOptions> options, ILogger<PageWarmer> logger)
    : BackgroundService
{
    private readonly bool _isNeeded = options.Value.Megabytes > 0;
    private readonly Channel<string> _keys = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ConcurrentDictionary<string, StoredPage?> _waiting = new(StringComparer.Ordinal);

    /// <summary>The page at this address is to be there before somebody asks.</summary>
    public void Warm(string key) => Add(key, old: null);

    /// <summary>The page of this article is to be there before somebody asks.</summary>
    public void WarmArticle(int articleId) => Add(string.Create(CultureInfo.InvariantCulture, $"/news/{articleId}"), old: null);

    /// <summary>The page has reached its age.</summary>
    public void Refresh(StoredPage page) => Add(page.Key, page);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var key in _keys.Reader.ReadAllAsync(stoppingToken))
        {
            _waiting.TryRemove(key, out var old);
            try
            {
                await RenderAsync(key, old);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                old?.RefreshFailed();
                Log.PageNotRendered(logger, key, exception);
            }
        }
    }

    private void Add(string key, StoredPage? old)
    {
        if (_isNeeded && _waiting.TryAdd(key, old))
        {
            _keys.Writer.TryWrite(key);
        }
    }

    private async Task RenderAsync(string key, StoredPage? old)
    {
        var (status, location) = await renderer.RenderAsync(key);
        if (status == StatusCodes.Status301MovedPermanently && location is not null && old is null)
        {
            (status, _) = await renderer.RenderAsync(location);
        }

        if (status >= StatusCodes.Status500InternalServerError)
        {
            old?.RefreshFailed();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventName = "PageNotRendered", Level = LogLevel.Warning, Message = "The page {Path} could not be rendered ahead of its readers")]
        public static partial void PageNotRendered(ILogger logger, string path, Exception exception);
    }
}
