using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Sqlite;

/// <summary>The model on the embedded engine.</summary>
public sealed class SqliteContext(DbContextOptions<SqliteContext> options) : PortalContext(options)
{
    // https://www.sqlite.org/rescode.html#constraint_unique and #constraint_primarykey
    private const int ConstraintUnique = 2067;
    private const int ConstraintPrimaryKey = 1555;

    public override bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is SqliteException { SqliteExtendedErrorCode: ConstraintUnique or ConstraintPrimaryKey };
}
