using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Portal.Web.Api;

namespace Portal.Web.Caching;

/// <summary>
/// Renders each page once for all who ask at the same time, and keeps what it shows for the cache to store. Photos and static files are not
/// pages: they pass unheld.
/// </summary>
public sealed class PageRenderMiddleware(
    RequestDelegate next, PageCache cache, PageCounts counts, IOptions<PageCacheOptions> options, TimeProvider clock)
{
    private readonly TimeSpan _age = TimeSpan.FromSeconds(options.Value.PageSeconds);
    private readonly string _tagHeader = options.Value.TagHeader;
    private readonly StringValues _cacheControl = options.Value.SharedSeconds == 0
        ? PageAnswer.NoCache
        : string.Create(CultureInfo.InvariantCulture, $"public, max-age=0, s-maxage={options.Value.SharedSeconds}, stale-while-revalidate=60, stale-if-error=86400");

    public async Task InvokeAsync(HttpContext context)
    {
        if (!IsPage(context))
        {
            await next(context);
            return;
        }

        var key = PageKey.Of(context.Request);
        if (IsInsteadOfPage(context) || context.GetEndpoint()!.Metadata.GetMetadata<UnkeptAttribute>() is not null)
        {
            await RenderAsync(context, key);
            return;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (ApiProblem.Concerns(context.Request.Path) && cache.Find(key) is { } kept && now < kept.TrueUntilUtc && now < kept.FreshUntilUtc)
        {
            kept.Use();
            counts.Hit();
            await PageCacheMiddleware.ServeStoredAsync(context, kept, now);
            return;
        }

        var rendering = cache.Begin(key, out var isMine);
        if (isMine)
        {
            await RenderForAllAsync(context, key, rendering);
        }
        else if (await rendering.Page.Task.WaitAsync(context.RequestAborted) is { } page)
        {
            await PageCacheMiddleware.ServeStoredAsync(context, page, clock.GetUtcNow().UtcDateTime);
        }
        else
        {
            await RenderAsync(context, key);
        }
    }

    private static bool IsPage(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && context.GetEndpoint()?.Metadata is { } endpoint
        && endpoint.GetMetadata<ControllerActionDescriptor>() is not null && endpoint.GetMetadata<StreamedAttribute>() is null;

    /// <summary>What is shown in place of another page has an address of its own, under which nobody asks for it.</summary>
    private static bool IsInsteadOfPage(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;

    private async Task RenderForAllAsync(HttpContext context, string key, PageRendering rendering)
    {
        try
        {
            // Others may be waiting when this reader goes away.
            context.RequestAborted = CancellationToken.None;
            await RenderAsync(context, key, rendering);
        }
        finally
        {
            cache.End(rendering, page: null);
        }
    }

    private async Task RenderAsync(HttpContext context, string key, PageRendering? rendering = null)
    {
        counts.Render();
        var begunAtUtc = clock.GetUtcNow().UtcDateTime;
        var response = context.Response;
        var body = response.Body;
        using var bytes = new MemoryStream();
        StoredPage? stale = null;
        response.Body = bytes;
        try
        {
            await next(context);
        }
        catch (Exception exception) when (DatabaseFailure.IsOne(exception) && (stale = cache.Find(key)) is not null)
        {
        }
        finally
        {
            response.Body = body;
        }

        if (stale is not null)
        {
            // The last good page, past its day, while no other can be made.
            await PageCacheMiddleware.ServeStoredAsync(context, stale, clock.GetUtcNow().UtcDateTime);
            return;
        }

        if (bytes.Length == 0)
        {
            // A redirect, or a status for which others find the words.
            response.Headers.CacheControl = PageAnswer.NoCache;
            return;
        }

        var rendered = new PageBody(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        var isKept = rendering is not null && response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status410Gone
            && context.Features.Get<PageFeature>() is not null;
        if (isKept)
        {
            var feature = context.Features.Get<PageFeature>()!;
            context.Features.Set(new RenderedPage(rendering!, Page(key, response.StatusCode, rendered, feature, begunAtUtc)));
            if (_tagHeader.Length > 0)
            {
                response.Headers[_tagHeader] = CacheTags.Header(_tagHeader, feature.Tags);
            }
        }

        await PageAnswer.SendAsync(context, rendered, isKept && response.StatusCode == StatusCodes.Status200OK ? _cacheControl : PageAnswer.NoCache);
        if (isKept)
        {
            // A page is stored when its answer begins; one without a body (HEAD, 304) has not begun yet.
            await response.StartAsync();
        }
    }

    private StoredPage Page(string key, int status, PageBody body, PageFeature feature, DateTime begunAtUtc) => new()
    {
        Key = key,
        Status = status,
        Body = body,
        Tags = feature.Tags,
        RenderedAtUtc = begunAtUtc,
        FreshUntilUtc = begunAtUtc + _age,
        TrueUntilUtc = feature.TrueUntilUtc,
        IsFront = feature.IsFront,
        CacheControl = status == StatusCodes.Status200OK ? _cacheControl : PageAnswer.NoCache,
    };
}
