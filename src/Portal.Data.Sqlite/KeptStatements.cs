using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Portal.Data.Sqlite;

/// <summary>
/// Leaves connections open between queries, with the statements that they have prepared: SQLite takes longer to prepare a query of a reader's
/// page than to run it, and EF Core closes its connection after each one, which forgets what was prepared.
/// </summary>
public sealed class KeptStatements : DbConnectionInterceptor, IDbCommandInterceptor, IDisposable
{
    /// <summary>More work at the same time than this is rare; what else is opened is closed as usual.</summary>
    internal const int MostConnections = 16;

    /// <summary>UTF-16 code units. Batches of many rows are longer, and hardly ever the same.</summary>
    private const int LongestWritten = 2000;

    // https://sqlite.org/rescode.html: what the file is to blame for.
    private const int IoError = 10;
    private const int Corrupt = 11;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    private readonly HashSet<KeptConnection> _connections = [];

    public override InterceptionResult<DbConnection> ConnectionCreating(ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result) =>
        InterceptionResult<DbConnection>.SuppressWithResult(new KeptConnection(eventData.ConnectionString, this));

    public DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result) =>
        result is SqliteCommand { Connection: KeptConnection connection } command && (command.Transaction is null || command.CommandText.Length <= LongestWritten)
            ? connection.Prepared(command)
            : result;

    public void CommandFailed(DbCommand command, CommandErrorEventData eventData)
    {
        if (command.Connection is KeptConnection connection && eventData.Exception is SqliteException exception && IsOfTheFile(exception))
        {
            connection.Distrust();
        }
    }

    public Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        CommandFailed(command, eventData);
        return Task.CompletedTask;
    }

    internal static bool IsOfTheFile(SqliteException exception) => exception.SqliteErrorCode is IoError or Corrupt or CannotOpen or NotADatabase;

    internal bool TryTakePlace(KeptConnection connection)
    {
        lock (_connections)
        {
            return _connections.Count < MostConnections && _connections.Add(connection);
        }
    }

    internal void GivePlaceBack(KeptConnection connection)
    {
        lock (_connections)
        {
            _connections.Remove(connection);
        }
    }

    /// <summary>Closes what is open: EF Core forgets contexts that wait for their next use without disposing of their connections.</summary>
    public void Dispose()
    {
        List<KeptConnection> left;
        lock (_connections)
        {
            left = [.. _connections];
        }

        left.ForEach(connection => connection.Dispose());
    }
}
