using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.Net.Http.Headers;

namespace Portal.Web.Caching;

/// <summary>
/// Names each page by its content and answers 304 to those who have it (RFC 9110, 8.8.3 and 13.1.2), so that a page is
/// never older than its tag says. Photos and static files are not pages: they pass unheld.
/// </summary>
public sealed class ETagMiddleware(RequestDelegate next)
{
    // 128 bits of SHA-256: no two pages of a site share them.
    private const int TagBytes = 16;

    public async Task InvokeAsync(HttpContext context)
    {
        if (!IsPage(context))
        {
            await next(context);
            return;
        }

        var body = context.Response.Body;
        using var page = new MemoryStream();
        context.Response.Body = page;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
        }

        await AnswerAsync(context, page);
    }

    private static bool IsPage(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && context.GetEndpoint()?.Metadata is { } endpoint
        && endpoint.GetMetadata<ControllerActionDescriptor>() is not null && endpoint.GetMetadata<StreamedAttribute>() is null;

    private static async Task AnswerAsync(HttpContext context, MemoryStream page)
    {
        // Also on 301, 404 and 410, which caches may otherwise keep as long as they like (RFC 9110, 15.1).
        context.Response.Headers.CacheControl = "no-cache";
        if (context.Response.StatusCode == StatusCodes.Status200OK && IsPage(context.Response))
        {
            var tag = new EntityTagHeaderValue($"\"{Tag(page)}\"");
            context.Response.GetTypedHeaders().ETag = tag;
            if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known.Equals(EntityTagHeaderValue.Any)))
            {
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                context.Response.Headers.ContentType = default;
                context.Response.ContentLength = null;
                return;
            }
        }

        if (page.Length > 0)
        {
            context.Response.ContentLength = page.Length;
            page.Position = 0;
            await page.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
    }

    private static bool IsPage(HttpResponse response) =>
        response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true;

    private static string Tag(MemoryStream page) =>
        Convert.ToHexStringLower(SHA256.HashData(page.GetBuffer().AsSpan(0, (int)page.Length))[..TagBytes]);
}
