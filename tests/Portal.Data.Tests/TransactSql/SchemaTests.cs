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
    public void Every_statement_of_a_migration_is_valid()
    {
        var schema = SqlServerSchema.AfterAllMigrations();
        // What a migration drops is not in the schema any more.
        var statements = SqlServerSchema.OfEachMigration().Where(text => !Drops(text)).Select(text => new Statement(text, "")).ToList();

        var refusals = TransactSqlModel.Refusals(schema, statements);

        Assert.Empty(refusals);
    }

    private static bool Drops(string text) =>
        text.StartsWith("DROP INDEX ", StringComparison.Ordinal) || text.Contains(" DROP CONSTRAINT ", StringComparison.Ordinal);

    [Fact]
    public void A_column_that_a_migration_adds_to_an_unknown_table_is_refused()
    {
        var schema = SqlServerSchema.AfterAllMigrations();

        var refusals = TransactSqlModel.Refusals(schema, [new Statement("ALTER TABLE [Colours] ADD [Name] nvarchar(10) NOT NULL DEFAULT N'';", "")]);

        Assert.Contains(refusals[0], refusal => refusal.Contains("Colours", StringComparison.Ordinal));
    }

    [Fact]
    public void An_index_on_an_unknown_column_is_refused()
    {
        var schema = SqlServerSchema.AfterAllMigrations();

        var refusals = TransactSqlModel.Refusals([.. schema, "CREATE INDEX [IX_Tags_Colour] ON [Tags] ([Colour])"]);

        Assert.Contains(refusals, refusal => refusal.Contains("[Colour]", StringComparison.Ordinal));
    }
}
