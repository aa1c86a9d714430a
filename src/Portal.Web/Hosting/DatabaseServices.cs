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
                : Checked(() => new SqliteConnectionStringBuilder(connection), DatabaseOptions.Sqlite));
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

    private static string OwnFile(IConfiguration configuration, IHostEnvironment environment)
    {
        var options = configuration.GetSection(PortalOptions.Section).Get<PortalOptions>() ?? new PortalOptions();
        var folder = Path.Combine(environment.ContentRootPath, options.DataFolder);
        return new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "portal.db") }.ToString();
    }
}
