using System.Globalization;
using System.IO.Compression;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Portal.Web.Caching;

namespace Portal.Web.Sitemaps;

/// <summary>Answers with a sitemap from disk, compressed to who takes that, or 304 to who has it.</summary>
public sealed class SitemapFileResult(SitemapFile file, DateTime nowUtc) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        await using var sitemap = file;
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        var isCompressed = AcceptedEncoding.TakesGzip(request.Headers.AcceptEncoding);
        response.Headers.ETag = isCompressed ? $"\"{file.Tag}-gzip\"" : $"\"{file.Tag}\"";
        response.Headers.CacheControl = PageAnswer.NoCache;
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (StoredPage.IsDated(file.ChangedAtUtc, nowUtc))
        {
            response.Headers.LastModified = file.ChangedAtUtc.ToString("R", CultureInfo.InvariantCulture);
        }

        if (IsKnown(request) || PageAnswer.IsKnown(request.Headers, response.Headers.LastModified))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = SitemapXml.ContentType;
        if (isCompressed)
        {
            response.Headers.ContentEncoding = "gzip";
            response.ContentLength = sitemap.Gzip.Length;
        }

        if (HttpMethods.IsHead(request.Method))
        {
            return;
        }

        sitemap.Gzip.Position = 0;
        await using var plain = isCompressed ? null : new GZipStream(sitemap.Gzip, CompressionMode.Decompress, leaveOpen: true);
        await ((Stream?)plain ?? sitemap.Gzip).CopyToAsync(response.Body, context.HttpContext.RequestAborted);
    }

    /// <summary>In whichever form: weak comparison is the rule for If-None-Match (RFC 9110, 13.1.2).</summary>
    private bool IsKnown(HttpRequest request) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var tags)
        && tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Tag.AsSpan().Trim('"').StartsWith(file.Tag, StringComparison.Ordinal));
}
