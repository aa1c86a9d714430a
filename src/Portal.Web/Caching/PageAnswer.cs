using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Portal.Web.Caching;

/// <summary>Sends a page in the form that the client takes, or 304 to who has it (RFC 9110, 13.1.2).</summary>
internal static class PageAnswer
{
    // Also on 301, 404 and 410, which caches may otherwise keep as long as they like (RFC 9110, 15.1).
    public static readonly StringValues NoCache = "no-cache";
    private static readonly StringValues Gzip = "gzip";
    private static readonly StringValues Brotli = "br";
    private static readonly StringValues AcceptEncoding = HeaderNames.AcceptEncoding;

    /// <summary>Status and all other headers are set already.</summary>
    public static Task SendAsync(HttpContext context, PageBody body, StringValues cacheControl)
    {
        var response = context.Response;
        var headers = response.Headers;
        headers.CacheControl = cacheControl;
        headers.Vary = AcceptEncoding;
        var encoding = AcceptedEncoding.Of(context.Request.Headers.AcceptEncoding);
        if (response.StatusCode == StatusCodes.Status200OK)
        {
            var tag = body.TagOf(encoding);
            headers.ETag = tag;
            if (IsKnown(context.Request.Headers.IfNoneMatch, body, tag) || IsKnown(context.Request.Headers, headers.LastModified))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }
        }

        return body.Holds(encoding) || Thread.CurrentThread.IsThreadPoolThread
            ? SendAsync(context, body[encoding])
            : LeaveAndSendAsync(context, body, encoding);
    }

    private static Task SendAsync(HttpContext context, PageForm form)
    {
        var response = context.Response;
        if (form.Encoding != PageEncoding.Identity)
        {
            response.Headers.ContentEncoding = form.Encoding == PageEncoding.Brotli ? Brotli : Gzip;
        }

        response.ContentLength = form.Bytes.Length;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : response.BodyWriter.WriteAsync(form.Bytes, context.RequestAborted).AsTask();
    }

    /// <summary>The thread that polls the sockets compresses nothing.</summary>
    private static async Task LeaveAndSendAsync(HttpContext context, PageBody body, PageEncoding encoding)
    {
        await Task.Yield();
        await SendAsync(context, body[encoding]);
    }

    private static bool IsKnown(StringValues ifNoneMatch, PageBody body, string tag) => ifNoneMatch.Count > 0
        && (ifNoneMatch is [{ } one] && one == tag || IsNamed(ifNoneMatch, body));

    /// <summary>The date counts only for who says no tag (RFC 9110, 13.1.3).</summary>
    internal static bool IsKnown(IHeaderDictionary asked, StringValues lastModified) =>
        lastModified.Count > 0 && asked.IfNoneMatch.Count == 0 && asked.IfModifiedSince is [{ } since]
        && (since == lastModified[0]
            || (HeaderUtilities.TryParseDate(since, out var known) && HeaderUtilities.TryParseDate(lastModified[0], out var last) && known >= last));

    private static bool IsNamed(StringValues ifNoneMatch, PageBody body) =>
        EntityTagHeaderValue.TryParseList(ifNoneMatch, out var tags)
        && tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || body.IsNamed(tag.Tag.AsSpan().Trim('"')));
}
