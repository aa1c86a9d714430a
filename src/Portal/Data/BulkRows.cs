using Microsoft.EntityFrameworkCore.Metadata;

namespace Portal.Data;

/// <summary>New rows of one kind as the columns take them; made on any thread, written by <see cref="BulkInsert"/>.</summary>
public sealed class BulkRows
{
    private BulkRows(IEntityType type, IReadOnlyList<IProperty> columns, IReadOnlyList<object[]> values)
    {
        Type = type;
        Columns = columns;
        Values = values;
    }

    internal IEntityType Type { get; }

    internal IReadOnlyList<IProperty> Columns { get; }

    internal IReadOnlyList<object[]> Values { get; }

    /// <summary>Ids that are set are kept; all rows have one or none. Nothing that hangs on the rows is taken along.</summary>
    public static BulkRows Of<T>(IModel model, IReadOnlyList<T> rows)
        where T : class
    {
        var type = model.FindEntityType(typeof(T))!;
        var columns = type.GetProperties().Where(property => rows.Count > 0 && !IsGenerated(property, rows[0])).ToList();
        var readers = columns.ConvertAll(Reader);
        return new BulkRows(type, columns, [.. rows.Select(row => ValuesOf(readers, row))]);
    }

    /// <summary>Rows as the columns take them already.</summary>
    internal static BulkRows Of(IEntityType type, IReadOnlyList<IProperty> columns, IReadOnlyList<object[]> values) => new(type, columns, values);

    private static bool IsGenerated(IProperty property, object row) =>
        property.ValueGenerated == ValueGenerated.OnAdd && property.IsPrimaryKey() && Equals(property.GetGetter().GetClrValue(row), property.Sentinel);

    private static Func<object, object> Reader(IProperty column)
    {
        var getter = column.GetGetter();
        return column.GetTypeMapping().Converter is { } converter
            ? row => (getter.GetClrValue(row) is { } value ? converter.ConvertToProvider(value) : null) ?? DBNull.Value
            : row => getter.GetClrValue(row) ?? DBNull.Value;
    }

    private static object[] ValuesOf(List<Func<object, object>> readers, object row)
    {
        var values = new object[readers.Count];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = readers[index](row);
        }

        return values;
    }
}
