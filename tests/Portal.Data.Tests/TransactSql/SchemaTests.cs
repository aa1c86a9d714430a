using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Portal.Data.Tests.TransactSql;

/// <summary>The migrations make a database that SQL Server accepts.</summary>
public sealed class SchemaTests
{
    [Fact]
    public void The_schema_after_all_migrations_is_valid()
    {
        var schema = SqlServerSchema.AfterAllMigrations();

        var refusals = TransactSqlModel.Refusals(schema);

        Assert.Empty(refusals);
    }

    [Fact]
    public void What_each_migration_sends_is_well_formed()
    {
        var parser = new TSql150Parser(initialQuotedIdentifiers: true);

        Assert.All(SqlServerSchema.OfEachMigration(), text =>
        {
            using var reader = new StringReader(text);
            parser.Parse(reader, out var errors);
            Assert.Empty(errors.Select(error => $"{error.Message} {text}"));
        });
    }

    [Fact]
    public void An_index_on_an_unknown_column_is_refused()
    {
        var schema = SqlServerSchema.AfterAllMigrations();

        var refusals = TransactSqlModel.Refusals([.. schema, "CREATE INDEX [IX_Tags_Colour] ON [Tags] ([Colour])"]);

        Assert.Contains(refusals, refusal => refusal.Contains("[Colour]", StringComparison.Ordinal));
    }
}
