using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Portal.Web.Security;

namespace Portal.Web.Api;

/// <summary>How often one address may ask the read API.</summary>
public static class ApiLimit
{
    public const string Policy = "api";

    public static void AddApiLimit(this IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.AddPolicy(Policy, context => RateLimitPartition.GetFixedWindowLimiter(
            DeskAuthentication.Address(context) ?? "",
            _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = context.RequestServices.GetRequiredService<IOptions<ApiOptions>>().Value.PerMinute,
                Window = TimeSpan.FromMinutes(1),
                QueueLimit = 0,
            }));
        limiter.OnRejected = async (rejected, cancellationToken) => await TellAsync(rejected);
    });

    private static Task TellAsync(OnRejectedContext rejected)
    {
        var response = rejected.HttpContext.Response;
        if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after))
        {
            response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        return ApiProblem.Concerns(rejected.HttpContext.Request.Path)
            ? new ApiProblem(StatusCodes.Status429TooManyRequests, "Too many requests came from this address. Retry-After says when to go on.").WriteAsync(response)
            : Task.CompletedTask;
    }
}
