using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Portal.Data;

/// <summary>Every stored instant is UTC: another kind is refused on the way in, and named UTC on the way out.</summary>
public sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    value => Checked(value), value => DateTime.SpecifyKind(value, DateTimeKind.Utc))
{
    /// <exception cref="InvalidOperationException">The instant is not UTC. The tool that compiles the model asks for the kind of no instant at all.</exception>
    public static DateTime Checked(DateTime value) => value.Kind == DateTimeKind.Utc || EF.IsDesignTime
        ? value
        : throw new InvalidOperationException($"An instant of kind {value.Kind} is not stored; it has to be UTC.");
}
