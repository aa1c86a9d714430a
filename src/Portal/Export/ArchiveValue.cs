using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Portal.Export;

/// <summary>Values of columns as both engines have them, in the form in which an export writes them.</summary>
internal static class ArchiveValue
{
    /// <summary>What the database driver is given and gives.</summary>
    public static Type TypeOf(IProperty column)
    {
        var type = column.GetTypeMapping().Converter?.ProviderClrType ?? column.ClrType;
        return Nullable.GetUnderlyingType(type) ?? type;
    }

    public static void Write(Utf8JsonWriter json, DbDataReader row, int place, Type type)
    {
        if (row.IsDBNull(place))
        {
            json.WriteNullValue();
        }
        else if (type == typeof(string))
        {
            json.WriteStringValue(row.GetString(place));
        }
        else if (type == typeof(int))
        {
            json.WriteNumberValue(row.GetInt32(place));
        }
        else if (type == typeof(long))
        {
            json.WriteNumberValue(row.GetInt64(place));
        }
        else if (type == typeof(bool))
        {
            json.WriteBooleanValue(row.GetBoolean(place));
        }
        else if (type == typeof(DateTime))
        {
            json.WriteStringValue(row.GetDateTime(place).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));
        }
        else if (type == typeof(DateOnly))
        {
            json.WriteStringValue(row.GetFieldValue<DateOnly>(place).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
        else
        {
            throw new NotSupportedException($"An export has no form for {type.Name}.");
        }
    }

    /// <exception cref="FormatException">It is none of that type.</exception>
    /// <exception cref="InvalidOperationException">Likewise.</exception>
    public static object Read(JsonElement value, Type type) =>
        value.ValueKind == JsonValueKind.Null ? DBNull.Value
        : type == typeof(string) ? value.GetString()!
        : type == typeof(int) ? value.GetInt32()
        : type == typeof(long) ? value.GetInt64()
        : type == typeof(bool) ? value.GetBoolean()
        : type == typeof(DateTime) ? DateTime.SpecifyKind(
            DateTime.ParseExact(value.GetString()!, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture), DateTimeKind.Utc)
        : type == typeof(DateOnly) ? DateOnly.ParseExact(value.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture)
        : throw new NotSupportedException($"An export has no form for {type.Name}.");
}
