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
    public void The_migrations_themselves_build_a_valid_schema()
    {
        var schema = SqlServerSchema.OfEachMigration();

        var refusals = TransactSqlModel.Refusals(schema);

        Assert.Empty(refusals);
    }

    [Fact]
    public void An_index_on_an_unknown_column_is_refused()
    {
        var schema = SqlServerSchema.AfterAllMigrations();

        var refusals = TransactSqlModel.Refusals([.. schema, "CREATE INDEX [IX_Tags_Colour] ON [Tags] ([Colour])"]);

        Assert.Contains(refusals, refusal => refusal.Contains("[Colour]", StringComparison.Ordinal));
    }
}
