using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Portal.Data.SqlServer;

/// <summary>Registers the production engine.</summary>
public static class SqlServerServices
{
    // Enough for a connection that was cut. Whoever waits for longer is told that the database is away: pages that are kept are served meanwhile.
    private const int Retries = 3;
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    public static IServiceCollection AddSqlServerPortal(this IServiceCollection services, string connectionString) =>
        services.AddDbContextPool<PortalContext, SqlServerContext>((provider, options) =>
            options.UseSqlServerPortal(connectionString).TellFailuresOnce().AddInterceptors(provider.GetServices<IInterceptor>()));

    public static DbContextOptionsBuilder UseSqlServerPortal(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlServer(connectionString, server => server.EnableRetryOnFailure(Retries, LongestPause, errorNumbersToAdd: null));
}
