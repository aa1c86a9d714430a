using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Portal.Web.Api;

namespace Portal.Web.Caching;

/// <summary>
/// Answers with stored pages, before anything else sees the request. It runs on the thread that polls the sockets; whatever is not stored
/// leaves that thread first, since what follows may block.
/// </summary>
public sealed class PageCacheMiddleware
{
    private static readonly string[] OfTheRequest =
        [HeaderNames.ContentLength, HeaderNames.ContentEncoding, HeaderNames.ETag, HeaderNames.Vary, HeaderNames.CacheControl, HeaderNames.LastModified, HeaderNames.Date, HeaderNames.Age];

    private readonly RequestDelegate _next;
    private readonly PageCache _cache;
    private readonly PageSchedule _schedule;
    private readonly PageWarmer _warmer;
    private readonly PageCounts _counts;
    private readonly TimeProvider _clock;

    public PageCacheMiddleware(
        RequestDelegate next, PageCache cache, PageSchedule schedule, PageRenderer renderer, PageWarmer warmer, PageCounts counts, TimeProvider clock)
    {
        _next = next;
        _cache = cache;
        _schedule = schedule;
        _warmer = warmer;
        _counts = counts;
        _clock = clock;
        renderer.Pipeline = RenderAsync;
    }

    public Task InvokeAsync(HttpContext context)
    {
        if (IsRead(context.Request.Method))
        {
            var now = _clock.GetUtcNow().UtcDateTime;
            _schedule.Keep(now);
            // Programs are counted first.
            if (!ApiProblem.Concerns(context.Request.Path) && _cache.Find(PageKey.Of(context.Request)) is { } page && now < page.TrueUntilUtc)
            {
                return ServeAsync(context, page, now);
            }
        }

        return LeaveAsync(context);
    }

    private static bool IsRead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    private Task ServeAsync(HttpContext context, StoredPage page, DateTime nowUtc)
    {
        page.Use();
        _counts.Hit();
        if (nowUtc >= page.FreshUntilUtc && page.TryRefresh())
        {
            _warmer.Refresh(page);
        }

        return ServeStoredAsync(context, page, nowUtc);
    }

    /// <summary>Answers with a page as it was stored; one past its time says its age (RFC 9111, 5.1).</summary>
    internal static Task ServeStoredAsync(HttpContext context, StoredPage page, DateTime nowUtc)
    {
        var headers = context.Response.Headers;
        context.Response.StatusCode = page.Status;
        foreach (var (name, value) in page.Headers)
        {
            headers[name] = value;
        }

        if (nowUtc >= page.FreshUntilUtc)
        {
            headers.Age = ((long)(nowUtc - page.RenderedAtUtc).TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        if (page.Status == StatusCodes.Status200OK && page.IsDated(nowUtc))
        {
            headers.LastModified = page.LastModified;
        }

        var sending = PageAnswer.SendAsync(context, page.Body, page.CacheControl);
        if (context.Response.StatusCode == StatusCodes.Status304NotModified)
        {
            headers.ContentType = StringValues.Empty;
        }

        return sending;
    }

    private async Task LeaveAsync(HttpContext context)
    {
        await Task.Yield();
        if (context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true)
        {
            context.Request.Body = new OffSocketStream(context.Request.Body);
        }

        await RenderAsync(context);
    }

    private Task RenderAsync(HttpContext context)
    {
        // Registered before all others and so called after them: it sees the headers that they set.
        context.Response.OnStarting(StoreAsync, context);
        return _next(context);
    }

    private Task StoreAsync(object state)
    {
        var context = (HttpContext)state;
        if (context.Features.Get<RenderedPage>() is { } rendered)
        {
            rendered.Page.Headers = [.. context.Response.Headers.Where(header => !OfTheRequest.Contains(header.Key, StringComparer.OrdinalIgnoreCase))];
            // What is meant for one browser is nobody else's.
            _cache.End(rendered.Rendering, context.Response.Headers.SetCookie.Count == 0 ? rendered.Page : null);
            if (context.Response.StatusCode == StatusCodes.Status304NotModified)
            {
                context.Response.Headers.ContentType = StringValues.Empty;
            }
        }

        return Task.CompletedTask;
    }
}
