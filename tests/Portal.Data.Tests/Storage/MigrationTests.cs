using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
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

    [Fact]
    public void The_compiled_model_is_that_of_the_program_on_SQLite()
    {
        using var context = new SqliteContextFactory().CreateDbContext([]);

        AssertCompiled(context);
    }

    [Fact]
    public void The_compiled_model_is_that_of_the_program_on_SQL_Server()
    {
        using var context = new SqlServerContextFactory().CreateDbContext([]);

        AssertCompiled(context);
    }

    /// <summary>Fails after a change to the model until src/compile-model.sh has run.</summary>
    private static void AssertCompiled(PortalContext context)
    {
        var design = context.GetService<IDesignTimeModel>().Model;
        var found = context.GetService<IModelRuntimeInitializer>().Initialize(design, designTime: false);

        Assert.EndsWith("ContextModel", context.Model.GetType().Name, StringComparison.Ordinal);
        Assert.Equal(found.ToDebugString(MetadataDebugStringOptions.LongDefault), context.Model.ToDebugString(MetadataDebugStringOptions.LongDefault));
        Assert.Equal(Conversions(found), Conversions(context.Model), StringComparer.Ordinal);
    }

    /// <summary>How values are read, written and compared: the compiled model repeats that code, and a model tells nothing of it by itself.</summary>
    private static IEnumerable<string> Conversions(IModel model) =>
        from entity in model.GetEntityTypes()
        from property in entity.GetProperties()
        let converter = property.GetTypeMapping().Converter
        let comparer = property.GetValueComparer()
        select $"{entity.Name}.{property.Name}: {converter?.ConvertToProviderExpression}; {converter?.ConvertFromProviderExpression}; {comparer.EqualsExpression}; {comparer.HashCodeExpression}; {comparer.SnapshotExpression}";
}
