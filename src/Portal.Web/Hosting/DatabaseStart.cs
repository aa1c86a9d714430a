using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Data.Sqlite;

namespace Portal.Web.Hosting;

/// <summary>Brings the database to the version of the program, or says why the start stops.</summary>
public sealed partial class DatabaseStart(
    IServiceScopeFactory scopes, IOptions<DatabaseOptions> options, IConfiguration configuration, DataFolder folder, ILogger<DatabaseStart> logger)
{
    /// <summary>SQLite is migrated. SQL Server is only checked: several machines share it, so migrating it is an act of its own.</summary>
    /// <exception cref="StartException">The start cannot go on.</exception>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Provider == DatabaseOptions.Sqlite)
        {
            await MigrateAsync(cancellationToken);
            return;
        }

        if (await PendingAsync(cancellationToken) is { Count: > 0 } pending)
        {
            throw new StartException(
                $"The database lacks {pending.Count} migrations ({string.Join(", ", pending)}). Run the verb migrate once, then start again.");
        }
    }

    /// <exception cref="StartException">No connection is configured.</exception>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken)
    {
        var pending = await PendingAsync(cancellationToken);
        if (pending.Count > 0)
        {
            await using var scope = scopes.CreateAsyncScope();
            var portal = scope.ServiceProvider.GetRequiredService<PortalContext>();
            await (options.Value.Provider == DatabaseOptions.Sqlite
                ? SqliteMigration.RunAsync(portal, folder.Path("migrating.lock"), cancellationToken)
                : portal.Database.MigrateAsync(cancellationToken));
            Log.DatabaseMigrated(logger, pending.Count);
        }

        return pending;
    }

    private async Task<IReadOnlyList<string>> PendingAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Provider == DatabaseOptions.SqlServer
            && string.IsNullOrWhiteSpace(configuration.GetConnectionString(DatabaseServices.ConnectionName)))
        {
            throw new StartException("ConnectionStrings:Portal has to hold a connection string when Database:Provider is SqlServer.");
        }

        // Before the first use: the file's folder has to exist.
        Directory.CreateDirectory(folder.Root);
        await using var scope = scopes.CreateAsyncScope();
        return await PendingMigrations.ReadAsync(scope.ServiceProvider.GetRequiredService<PortalContext>().Database, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(EventName = "DatabaseMigrated", Level = LogLevel.Information, Message = "Database brought up to date by {Count} migrations")]
        public static partial void DatabaseMigrated(ILogger logger, int count);
    }
}
