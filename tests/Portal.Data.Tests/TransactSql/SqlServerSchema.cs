using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Portal.Data.SqlServer;

namespace Portal.Data.Tests.TransactSql;

/// <summary>The T-SQL that creates the database of the production engine, one statement an item.</summary>
internal static class SqlServerSchema
{
    /// <summary>
    /// The schema that all migrations together lead to, as the newest of them records it. DacFx loads no ALTER TABLE that
    /// adds a column, so the statements of the migrations are judged one by one against this schema.
    /// </summary>
    public static IReadOnlyList<string> AfterAllMigrations()
    {
        using var context = NewContext();
        var target = TargetModel(context, Migrations(context)[^1]);
        var operations = context.GetService<IMigrationsModelDiffer>().GetDifferences(null, target.GetRelationalModel());
        return [.. context.GetService<IMigrationsSqlGenerator>().Generate(operations, target).Select(command => command.CommandText)];
    }

    /// <summary>What each migration sends, in order.</summary>
    public static IReadOnlyList<string> OfEachMigration()
    {
        using var context = NewContext();
        var generator = context.GetService<IMigrationsSqlGenerator>();
        return
        [
            .. Migrations(context).SelectMany(migration => generator.Generate(migration.UpOperations, TargetModel(context, migration)))
                .Select(command => command.CommandText),
        ];
    }

    private static SqlServerContext NewContext() => new SqlServerContextFactory().CreateDbContext([]);

    private static IReadOnlyList<Migration> Migrations(SqlServerContext context)
    {
        var assembly = context.GetService<IMigrationsAssembly>();
        return [.. assembly.Migrations.Values.Select(type => assembly.CreateMigration(type, context.Database.ProviderName!))];
    }

    private static IModel TargetModel(SqlServerContext context, Migration migration) =>
        context.GetService<IModelRuntimeInitializer>().Initialize(migration.TargetModel, designTime: true, validationLogger: null);
}
