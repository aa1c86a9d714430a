using Microsoft.Data.Sqlite;

namespace Portal.Data.Sqlite;

/// <summary>A command that rests when it is disposed of, with its statement prepared. Disposed of at rest, as closing its connection does, it ends.</summary>
internal sealed class KeptCommand : SqliteCommand
{
    public bool IsAtWork { get; private set; }

    public long LastUse { get; private set; }

    public void Begin(SqliteCommand other, long use)
    {
        IsAtWork = true;
        LastUse = use;
        CommandTimeout = other.CommandTimeout;
        Transaction = other.Transaction;
        foreach (SqliteParameter parameter in other.Parameters)
        {
            Parameters.Add(parameter);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && IsAtWork)
        {
            IsAtWork = false;
            // One that was left open would hold back the log for good.
            DataReader?.Dispose();
            Transaction = null;
            Parameters.Clear();
        }
        else
        {
            base.Dispose(disposing);
        }
    }
}
