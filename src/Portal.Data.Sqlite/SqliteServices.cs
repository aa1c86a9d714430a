using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Portal.Data.Sqlite;

/// <summary>Registers the embedded engine.</summary>
public static class SqliteServices
{
    public static IServiceCollection AddSqlitePortal(this IServiceCollection services, string connectionString) =>
        services.AddDbContext<PortalContext, SqliteContext>((provider, options) =>
            options.UseSqlitePortal(connectionString).TellFailuresOnce().AddInterceptors(provider.GetServices<IInterceptor>()));

    public static DbContextOptionsBuilder UseSqlitePortal(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlite(connectionString, sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery));
}
