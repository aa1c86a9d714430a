using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Portal.Web.Security;

namespace Portal.Web.Search;

/// <summary>How often one address may search. The form alone is a page like others.</summary>
public static class SearchLimit
{
    public const string Policy = "search";

    public static void AddSearchLimit(this IServiceCollection services) => services.AddRateLimiter(limiter =>
        limiter.AddPolicy(Policy, context => SearchForm.Of(context.Request).IsEmpty
            ? RateLimitPartition.GetNoLimiter("form")
            : RateLimitPartition.GetFixedWindowLimiter(
                DeskAuthentication.Address(context) ?? "",
                _ => new FixedWindowRateLimiterOptions
                {
                    PermitLimit = context.RequestServices.GetRequiredService<IOptions<SearchOptions>>().Value.PerMinute,
                    Window = TimeSpan.FromMinutes(1),
                    QueueLimit = 0,
                })));
}
