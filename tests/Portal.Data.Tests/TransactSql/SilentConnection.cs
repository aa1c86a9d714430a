using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Portal.Data.Tests.TransactSql;

/// <summary>A connection to a <see cref="SilentServer"/>.</summary>
internal sealed class SilentConnection(SilentServer server) : DbConnection
{
    private ConnectionState _state = ConnectionState.Closed;

    [AllowNull]
    public override string ConnectionString { get; set; } = "Server=none;Database=Portal";

    public override string Database => "Portal";

    public override string DataSource => "none";

    public override string ServerVersion => "15.00.0000";

    public override ConnectionState State => _state;

    public override void Open() => _state = ConnectionState.Open;

    public override void Close() => _state = ConnectionState.Closed;

    public override void ChangeDatabase(string databaseName) => throw new NotSupportedException();

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => new SilentTransaction(this, isolationLevel);

    protected override DbCommand CreateDbCommand() => new SilentCommand(server) { Connection = this };
}
