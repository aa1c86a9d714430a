using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Portal.Data.Sqlite;

/// <summary>Registers the embedded engine.</summary>
public static class SqliteServices
{
    /// <summary>
    /// Only migrating makes a file (<see cref="SqliteMigration"/>). Where the file has gone, with its volume for example, the portal has to
    /// fail until it is back: it would find itself in an empty one of its own otherwise, and stay there.
    /// </summary>
    public static IServiceCollection AddSqlitePortal(this IServiceCollection services, string connectionString)
    {
        var connection = WithoutMaking(connectionString);
        services.AddSingleton<IInterceptor, GivingWay>();
        if (connection.Pooling)
        {
            services.AddSingleton<IInterceptor, KeptStatements>();
        }

        // Contexts are taken in turn: of a longer queue most would have no open connection.
        return services.AddDbContextPool<PortalContext, SqliteContext>(
            (provider, options) => options.UseSqlitePortal(connection.ConnectionString).TellFailuresOnce().AddInterceptors(provider.GetServices<IInterceptor>()),
            KeptStatements.MostConnections);
    }

    public static DbContextOptionsBuilder UseSqlitePortal(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlite(connectionString, sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery));

    private static SqliteConnectionStringBuilder WithoutMaking(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString);
        // Deleting a version of an article deletes its places in lists.
        builder.ForeignKeys = true;
        builder.Mode = builder.Mode == SqliteOpenMode.ReadWriteCreate ? SqliteOpenMode.ReadWrite : builder.Mode;
        return builder;
    }
}
