namespace Portal.Web.Hosting;

/// <summary>Puts the correlation id on every line that is logged while a request is answered.</summary>
public sealed class CorrelationMiddleware(RequestDelegate next, ILogger<CorrelationMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        using (logger.BeginScope(new Dictionary<string, object>(StringComparer.Ordinal) { ["CorrelationId"] = CorrelationId.Of(context) }))
        {
            await next(context);
        }
    }
}
