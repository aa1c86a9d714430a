using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Portal.Data;

/// <summary>Every stored instant is UTC: another kind is refused on the way in, and named UTC on the way out.</summary>
public sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    value => Checked(value), value => DateTime.SpecifyKind(value, DateTimeKind.Utc))
{
    // EF Core's tools are let through: compiling the model, they convert an instant that is unset.
    private static DateTime Checked(DateTime value) => value.Kind == DateTimeKind.Utc || EF.IsDesignTime
        ? value
        : throw new InvalidOperationException($"An instant of kind {value.Kind} is not stored; it has to be UTC.");
}
