using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Sqlite;

/// <summary>Brings a SQLite file up to date, also after a process was killed while doing so.</summary>
public static class SqliteMigration
{
    /// <summary>
    /// EF Core guards migrations on SQLite by a row that outlives a killed process, and every later start would wait for
    /// it without end. So a lock of the operating system, which ends with its process, decides who migrates, and the
    /// holder removes a row that nobody can be behind any more.
    /// https://learn.microsoft.com/ef/core/providers/sqlite/limitations#concurrent-migrations-protection
    /// </summary>
    /// <param name="lockFile">Absolute path of a file beside the database.</param>
    public static async Task RunAsync(PortalContext portal, string lockFile, CancellationToken cancellationToken)
    {
        await using var held = await HoldAsync(lockFile, cancellationToken);
        await MakeFileAsync(portal, cancellationToken);
        // Kept in the file: readers and a writer do not wait for each other.
        await portal.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL; DROP TABLE IF EXISTS __EFMigrationsLock;", cancellationToken);
        await portal.Database.MigrateAsync(cancellationToken);
    }

    private static async Task MakeFileAsync(PortalContext portal, CancellationToken cancellationToken)
    {
        var builder = new SqliteConnectionStringBuilder(portal.Database.GetConnectionString()) { Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false };
        await using var connection = new SqliteConnection(builder.ConnectionString);
        await connection.OpenAsync(cancellationToken);
    }

    private static async Task<FileStream> HoldAsync(string lockFile, CancellationToken cancellationToken)
    {
        var pause = TimeSpan.FromMilliseconds(50);
        while (true)
        {
            try
            {
                return new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(lockFile))
            {
                await Task.Delay(pause, TimeProvider.System, cancellationToken);
            }
        }
    }
}
