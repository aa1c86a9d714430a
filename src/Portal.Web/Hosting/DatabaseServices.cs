using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Portal.Data.Sqlite;
using Portal.Data.SqlServer;

namespace Portal.Web.Hosting;

/// <summary>Registers the engine that the configuration names. Only this class knows both.</summary>
public static class DatabaseServices
{
    public const string ConnectionName = "Portal";

    public static void AddDatabase(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var connection = configuration.GetConnectionString(ConnectionName);
        if (configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>()?.Provider == DatabaseOptions.SqlServer)
        {
            services.AddSqlServerPortal(Checked(() => new SqlConnectionStringBuilder(connection), DatabaseOptions.SqlServer));
        }
        else
        {
            services.AddSqlitePortal(string.IsNullOrWhiteSpace(connection)
                ? OwnFile(configuration, environment)
                : Lasting(Checked(() => new SqliteConnectionStringBuilder(connection), DatabaseOptions.Sqlite)));
        }

        services.AddSingleton<DataFolder>();
        services.AddSingleton<DatabaseStart>();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
    }

    /// <exception cref="StartException">The engine does not understand the connection string; what it holds is not repeated.</exception>
    private static string Checked(Func<DbConnectionStringBuilder> read, string provider)
    {
        try
        {
            return read().ConnectionString;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new StartException(
                $"ConnectionStrings:Portal is no connection string of {provider}, which Database:Provider names. Change one of the two.");
        }
    }

    /// <exception cref="StartException">The connections of a request would each have an empty database of their own.</exception>
    private static string Lasting(string connection)
    {
        var sqlite = new SqliteConnectionStringBuilder(connection);
        return sqlite.Mode != SqliteOpenMode.Memory && sqlite.DataSource.Length > 0 && !sqlite.DataSource.Contains(":memory:", StringComparison.Ordinal)
            ? connection
            : throw new StartException(
                $"ConnectionStrings:{ConnectionName} has to name a file that stays, such as Data Source=/var/lib/portal/portal.db.");
    }

    private static string OwnFile(IConfiguration configuration, IHostEnvironment environment)
    {
        var options = configuration.GetSection(PortalOptions.Section).Get<PortalOptions>() ?? new PortalOptions();
        var folder = Path.Combine(environment.ContentRootPath, options.DataFolder);
        return new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "portal.db") }.ToString();
    }
}
