using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Portal.Data;

/// <summary>Keeps an immutable value as JSON text that no query looks into.</summary>
public sealed class JsonConverter<T>() : ValueConverter<T, string>(value => JsonProperty.Write(value), text => JsonProperty.Read<T>(text))
    where T : class
{
    internal static ValueComparer<T> Comparer { get; } = new(
        (one, other) => ReferenceEquals(one, other) || (one != null && other != null && JsonProperty.Write(one) == JsonProperty.Write(other)),
        value => JsonProperty.Write(value).GetHashCode(StringComparison.Ordinal),
        value => value);
}
