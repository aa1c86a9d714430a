using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Portal.Links;

namespace Portal.Web.Api;

/// <summary>Why the read API has no other answer (RFC 9457).</summary>
/// <param name="status">Of HTTP.</param>
/// <param name="detail">For the people behind the client; null where the status says all.</param>
public sealed class ApiProblem(int status, string? detail = null) : IActionResult
{
    public const string ContentType = "application/problem+json";

    /// <summary>Whether whoever asks at this address reads JSON, and so is told in JSON what goes wrong.</summary>
    public static bool Concerns(PathString path) => path.StartsWithSegments(Paths.Api);

    public Task ExecuteResultAsync(ActionContext context) => WriteAsync(context.HttpContext.Response);

    public Task WriteAsync(HttpResponse response)
    {
        response.StatusCode = status;
        response.ContentType = ContentType;
        response.Headers.CacheControl = "no-cache";
        return response.Body.WriteAsync(ToJson(), response.HttpContext.RequestAborted).AsTask();
    }

    private ReadOnlyMemory<byte> ToJson()
    {
        var problem = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["type"] = "about:blank",
            ["title"] = ReasonPhrases.GetReasonPhrase(status),
            ["status"] = status,
        };
        if (detail is not null)
        {
            problem["detail"] = detail;
        }

        return JsonSerializer.SerializeToUtf8Bytes(problem, Ninjs.Plain);
    }
}
