using System.Data;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Portal.Data.Sqlite;

/// <summary>
/// A connection that stays open until it is disposed of, as long as there are not many, and keeps what it has prepared. Used by one context at a
/// time, as any connection is.
/// EF Core's own functions, for decimal numbers and regular expressions, are not defined on it.
/// </summary>
internal sealed class KeptConnection(string? connectionString, KeptStatements owner) : SqliteConnection(connectionString)
{
    /// <summary>More than all that readers' pages ask; each takes some tens of kilobytes.</summary>
    private const int MostStatements = 64;

    /// <summary>
    /// Milliseconds for which SQLite itself waits for another writer, looking every few; only then does the provider, which looks every 150
    /// until the command's own time is over. https://sqlite.org/c3ref/busy_timeout.html
    /// </summary>
    private const int BusyWait = 1000;

    /// <summary>
    /// Kilobytes of pages that this connection keeps for itself instead of 2,000: 16 connections held over 30 megabytes, and the operating system
    /// keeps the same pages once for all. https://sqlite.org/pragma.html#pragma_cache_size
    /// </summary>
    private const string CacheSize = "PRAGMA cache_size = -512";

    /// <summary>
    /// Up to so many kilobytes may hold what a transaction changes, to be written once when it commits. Given in pages, a multiple of 256 would be taken for OFF, no
    /// limit at all. https://sqlite.org/pragma.html#pragma_cache_spill
    /// </summary>
    private const string CacheSpill = "PRAGMA cache_spill = -32768";

    private readonly Dictionary<string, KeptCommand> _commands = new(StringComparer.Ordinal);
    private long _uses;
    private bool _hasPlace;
    private bool _isDistrusted;

    public override void Open()
    {
        base.Open();
        _ = raw.sqlite3_busy_timeout(Handle, BusyWait);
        _ = raw.sqlite3_exec(Handle, CacheSize);
        _ = raw.sqlite3_exec(Handle, CacheSpill);
    }

    /// <summary>The command that has prepared these words before, with the values of this one; this one itself where that is at work.</summary>
    public SqliteCommand Prepared(SqliteCommand command)
    {
        var kept = _commands.GetValueOrDefault(command.CommandText) ?? Keep(command.CommandText);
        if (kept.IsAtWork)
        {
            return command;
        }

        kept.Begin(command, ++_uses);
        command.Dispose();
        return kept;
    }

    private KeptCommand Keep(string commandText)
    {
        if (_commands.Count >= MostStatements && _commands.Values.Where(each => !each.IsAtWork).MinBy(each => each.LastUse) is { } oldest)
        {
            _commands.Remove(oldest.CommandText);
            oldest.Dispose();
        }

        return _commands[commandText] = new() { CommandText = commandText, Connection = this };
    }

    /// <summary>Has the file opened anew after this: it may be another by then.</summary>
    public void Distrust()
    {
        _isDistrusted = true;
        ClearPool(this);
    }

    public override SqliteTransaction BeginTransaction(IsolationLevel isolationLevel, bool deferred)
    {
        try
        {
            return base.BeginTransaction(isolationLevel, deferred);
        }
        catch (SqliteException exception) when (KeptStatements.IsOfTheFile(exception))
        {
            Distrust();
            throw;
        }
    }

    public override void Close()
    {
        if (State == ConnectionState.Open && !_isDistrusted && (_hasPlace = _hasPlace || owner.TryTakePlace(this)))
        {
            foreach (var left in _commands.Values.Where(command => command.IsAtWork))
            {
                left.Dispose();
            }

            Transaction?.Dispose();
        }
        else
        {
            End();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            End();
            if (_hasPlace)
            {
                _hasPlace = false;
                owner.GivePlaceBack(this);
            }
        }

        base.Dispose(disposing);
    }

    private void End()
    {
        base.Close();
        _commands.Clear();
        _isDistrusted = false;
    }
}
