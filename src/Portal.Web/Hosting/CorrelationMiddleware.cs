using System.Diagnostics;
using Microsoft.Net.Http.Headers;

namespace Portal.Web.Hosting;

/// <summary>
/// Puts the correlation id on every line that is logged while a request is answered: the trace of whoever calls (W3C Trace Context), or
/// one of its own. Answers from the cache log no line and need none.
/// </summary>
public sealed class CorrelationMiddleware(RequestDelegate next, ILogger<CorrelationMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        using var activity = Activity.Current is null ? Begin(context.Request.Headers[HeaderNames.TraceParent]) : null;
        using (logger.BeginScope(new Dictionary<string, object>(StringComparer.Ordinal) { ["CorrelationId"] = CorrelationId.Of(context) }))
        {
            await next(context);
        }
    }

    private static Activity Begin(string? traceParent)
    {
        var activity = new Activity("Request").SetIdFormat(ActivityIdFormat.W3C);
        if (ActivityContext.TryParse(traceParent, traceState: null, out var caller))
        {
            activity.SetParentId(caller.TraceId, caller.SpanId, caller.TraceFlags);
        }

        return activity.Start();
    }
}
