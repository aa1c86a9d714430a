using System.Data;
using System.Data.Common;

namespace Portal.Data.Tests.TransactSql;

/// <summary>A transaction of a <see cref="SilentServer"/>, which has nothing to commit.</summary>
internal sealed class SilentTransaction(SilentConnection connection, IsolationLevel isolationLevel) : DbTransaction
{
    public override IsolationLevel IsolationLevel => isolationLevel;

    protected override DbConnection DbConnection => connection;

    public override void Commit()
    {
    }

    public override void Rollback()
    {
    }
}
