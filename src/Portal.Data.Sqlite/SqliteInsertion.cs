using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Portal.Data.Sqlite;

/// <summary>
/// Inserts rows one by one by a statement of its own, with values told by their places: the provider searches for each by its name. A statement
/// for several rows would cost more, for SQLite keeps a journal for each that may fail halfway: https://sqlite.org/tempfiles.html#statement_journal_files
/// </summary>
internal sealed class SqliteInsertion : IDisposable
{
    // As the provider stores them, times without what is zero behind the second: https://learn.microsoft.com/dotnet/standard/data/sqlite/types
    private const string TimeFormat = "yyyy-MM-dd HH:mm:ss.FFFFFFF";
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>Bytes.</summary>
    private const int LongestTime = 27;

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private byte[] _text = new byte[4096];

    /// <param name="connection">Open; its transaction is the rows'.</param>
    public SqliteInsertion(SqliteConnection connection, string text)
    {
        _database = connection.Handle ?? throw new InvalidOperationException("The connection has to be open.");
        Check(raw.sqlite3_prepare_v2(_database, text, out _statement));
    }

    public void Run(object[] row)
    {
        for (var index = 0; index < row.Length; index++)
        {
            // https://sqlite.org/c3ref/bind_blob.html: the leftmost parameter has the place 1.
            Check(Bind(index + 1, row[index]));
        }

        Check(raw.sqlite3_step(_statement));
        Check(raw.sqlite3_reset(_statement));
    }

    private int Bind(int place, object value) => value switch
    {
        DBNull => raw.sqlite3_bind_null(_statement, place),
        string text => BindText(place, text),
        int number => raw.sqlite3_bind_int(_statement, place, number),
        long number => raw.sqlite3_bind_int64(_statement, place, number),
        bool flag => raw.sqlite3_bind_int(_statement, place, flag ? 1 : 0),
        DateTime time => BindTime(place, time),
        DateOnly day => BindText(place, day.ToString(DayFormat, CultureInfo.InvariantCulture)),
        _ => throw new NotSupportedException($"No column took a {value.GetType()} until now."),
    };

    private int BindText(int place, string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_text.Length < most)
        {
            _text = new byte[most];
        }

        return raw.sqlite3_bind_text(_statement, place, _text.AsSpan(0, Encoding.UTF8.GetBytes(text, _text)));
    }

    private int BindTime(int place, DateTime time)
    {
        Span<byte> text = stackalloc byte[LongestTime];
        _ = time.TryFormat(text, out var length, TimeFormat, CultureInfo.InvariantCulture);
        return raw.sqlite3_bind_text(_statement, place, text[..length]);
    }

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _database);

    public void Dispose() => _statement.Dispose();
}
