using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.Sqlite;

namespace Portal.Data.Tests.Engines;

/// <summary>A file in the temporary folder, deleted afterwards with what SQLite keeps beside it.</summary>
public sealed class SqliteDatabase : TestDatabase
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"portal-{Guid.NewGuid():n}.db");

    public override string ConnectionString => $"Data Source={_path}";

    public override IServiceCollection AddEngine(IServiceCollection services) => services.AddSqlitePortal(ConnectionString);

    public override PortalContext NewContext(Action<DbContextOptionsBuilder> configure)
    {
        var options = new DbContextOptionsBuilder<SqliteContext>();
        options.UseSqlitePortal(ConnectionString);
        configure(options);
        return new SqliteContext(options.Options);
    }

    public override ValueTask DisposeAsync()
    {
        using (var connection = new SqliteConnection(ConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        foreach (var suffix in new[] { "", "-wal", "-shm" })
        {
            File.Delete(_path + suffix);
        }

        return ValueTask.CompletedTask;
    }
}
