using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Sqlite;

/// <summary>The model on the embedded engine.</summary>
public sealed class SqliteContext(DbContextOptions<SqliteContext> options) : PortalContext(options)
{
    // https://www.sqlite.org/rescode.html#constraint_unique and #constraint_primarykey
    private const int ConstraintUnique = 2067;
    private const int ConstraintPrimaryKey = 1555;

    public override bool WritersTakeTurns => true;

    public override bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is SqliteException { SqliteExtendedErrorCode: ConstraintUnique or ConstraintPrimaryKey };

    public override Task BeginSnapshotAsync(CancellationToken cancellationToken) => Database.ExecuteSqlRawAsync("BEGIN", cancellationToken);

    public override Task EndSnapshotAsync(CancellationToken cancellationToken) => Database.ExecuteSqlRawAsync("ROLLBACK", cancellationToken);

    // Lists grow at thousands of places of one index: where they do not fit into memory, each row costs a page read and one written,
    // and a page that changes again and again should reach the file once for many transactions. A power cut may lose the last 400 megabytes of them.
    public override Task BeginBulkAsync(CancellationToken cancellationToken) => Database.ExecuteSqlRawAsync(
        "PRAGMA cache_size = -262144; PRAGMA wal_autocheckpoint = 100000; PRAGMA synchronous = NORMAL;",
        cancellationToken);

    public override bool TryInsert(string statement, IReadOnlyList<object[]> rows, CancellationToken cancellationToken)
    {
        using var insertion = new SqliteInsertion((SqliteConnection)Database.GetDbConnection(), statement);
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            insertion.Run(row);
        }

        return true;
    }

    public override Task EndBulkAsync(CancellationToken cancellationToken) =>
        Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE);", cancellationToken);
}
