using System.Threading.RateLimiting;

namespace Portal.Web.Security;

/// <summary>How often one address may knock at the desk's doors; what it may try there is slowed down further by the acts.</summary>
public static class DoorLimit
{
    public const string Policy = "door";

    /// <summary>A newsroom behind one address signs in at eight in the morning.</summary>
    private const int PerMinute = 120;

    public static void AddDoorLimit(this IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.AddPolicy(Policy, context => RateLimitPartition.GetFixedWindowLimiter(
            DeskAuthentication.Address(context) ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));
    });
}
