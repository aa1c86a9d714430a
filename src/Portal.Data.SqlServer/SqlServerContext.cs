using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Portal.Data.SqlServer;

/// <summary>The model on the production engine.</summary>
public sealed class SqlServerContext(DbContextOptions<SqlServerContext> options) : PortalContext(options)
{
    // https://learn.microsoft.com/sql/relational-databases/errors-events/database-engine-events-and-errors
    private const int DuplicateIndexKey = 2601;
    private const int DuplicateConstraintKey = 2627;

    // Compares text as SQLite does: by code unit, so that both engines find and refuse the same names.
    private const string BinaryCollation = "Latin1_General_100_BIN2";

    public override bool WritersTakeTurns => false;

    public override bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is SqlException { Number: DuplicateIndexKey or DuplicateConstraintKey };

    public override string WithOwnIds(string table, string insertion) =>
        $"SET IDENTITY_INSERT {table} ON; {insertion} SET IDENTITY_INSERT {table} OFF;";

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<string>().UseCollation(BinaryCollation);
    }
}
