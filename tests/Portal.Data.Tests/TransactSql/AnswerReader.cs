using System.Collections;
using System.Data.Common;
using System.Globalization;

namespace Portal.Data.Tests.TransactSql;

/// <summary>Reads answers as EF Core asks for them, whatever type the engine that gave them stores a value in.</summary>
internal sealed class AnswerReader(IReadOnlyList<Answer> answers) : DbDataReader
{
    private int _answer;
    private int _row = -1;

    private Answer Current => _answer < answers.Count ? answers[_answer] : new Answer([], []);

    public override int FieldCount => Current.Columns.Count;

    public override bool HasRows => Current.Rows.Count > 0;

    public override bool IsClosed => false;

    public override int RecordsAffected => -1;

    public override int Depth => 0;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => GetValue(GetOrdinal(name));

    public override bool Read() => ++_row < Current.Rows.Count;

    public override bool NextResult()
    {
        _row = -1;
        return ++_answer < answers.Count;
    }

    public override object GetValue(int ordinal) => Current.Rows[_row][ordinal];

    public override bool IsDBNull(int ordinal) => GetValue(ordinal) is DBNull;

    public override bool GetBoolean(int ordinal) => Convert.ToBoolean(GetValue(ordinal), CultureInfo.InvariantCulture);

    public override int GetInt32(int ordinal) => Convert.ToInt32(GetValue(ordinal), CultureInfo.InvariantCulture);

    public override long GetInt64(int ordinal) => Convert.ToInt64(GetValue(ordinal), CultureInfo.InvariantCulture);

    public override DateTime GetDateTime(int ordinal) => Convert.ToDateTime(GetValue(ordinal), CultureInfo.InvariantCulture);

    public override string GetString(int ordinal) => (string)GetValue(ordinal);

    public override string GetName(int ordinal) => Current.Columns[ordinal];

    public override int GetOrdinal(string name) => Current.Columns.ToList().IndexOf(name);

    public override Type GetFieldType(int ordinal) => HasRows ? Current.Rows[0][ordinal].GetType() : typeof(object);

    public override string GetDataTypeName(int ordinal) => GetFieldType(ordinal).Name;

    public override IEnumerator GetEnumerator() => new DbEnumerator(this);

    public override int GetValues(object[] values) => throw Unused();

    public override byte GetByte(int ordinal) => throw Unused();

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => throw Unused();

    public override char GetChar(int ordinal) => throw Unused();

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => throw Unused();

    public override decimal GetDecimal(int ordinal) => throw Unused();

    public override double GetDouble(int ordinal) => throw Unused();

    public override float GetFloat(int ordinal) => throw Unused();

    public override Guid GetGuid(int ordinal) => throw Unused();

    public override short GetInt16(int ordinal) => throw Unused();

    private static NotSupportedException Unused() => new("The model has no column of this type; add the conversion with the first one.");
}
