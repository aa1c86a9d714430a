using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Portal.Data;

/// <summary>Every stored instant is UTC: another kind is refused on the way in, and named UTC on the way out.</summary>
public sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    value => Checked(value), value => DateTime.SpecifyKind(value, DateTimeKind.Utc))
{
    private static DateTime Checked(DateTime value) => value.Kind == DateTimeKind.Utc
        ? value
        : throw new InvalidOperationException($"An instant of kind {value.Kind} is not stored; it has to be UTC.");
}
