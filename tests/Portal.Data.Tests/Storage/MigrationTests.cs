using Microsoft.EntityFrameworkCore;
using Portal.Data.Sqlite;
using Portal.Data.SqlServer;

namespace Portal.Data.Tests.Storage;

public sealed class MigrationTests
{
    [Fact]
    public void Both_engines_have_migrations_of_the_same_names()
    {
        using var sqlite = new SqliteContextFactory().CreateDbContext([]);
        using var sqlServer = new SqlServerContextFactory().CreateDbContext([]);

        var names = sqlite.Database.GetMigrations();

        Assert.Equal(names, sqlServer.Database.GetMigrations(), StringComparer.Ordinal);
        Assert.NotEmpty(names);
    }

    [Fact]
    public void The_model_has_no_change_without_a_migration_on_SQLite()
    {
        using var context = new SqliteContextFactory().CreateDbContext([]);

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public void The_model_has_no_change_without_a_migration_on_SQL_Server()
    {
        using var context = new SqlServerContextFactory().CreateDbContext([]);

        Assert.False(context.Database.HasPendingModelChanges());
    }
}
