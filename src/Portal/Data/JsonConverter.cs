using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Portal.Stories;

namespace Portal.Data;

/// <summary>Keeps an immutable value as JSON text that no query looks into.</summary>
internal sealed class JsonConverter<T>() : ValueConverter<T, string>(value => Write(value), text => Read(text))
    where T : class
{
    private static readonly JsonSerializerOptions Compact = new(StoryJson.Options) { WriteIndented = false };

    public static ValueComparer<T> Comparer { get; } = new(
        (one, other) => ReferenceEquals(one, other) || (one != null && other != null && Write(one) == Write(other)),
        value => Write(value).GetHashCode(StringComparison.Ordinal),
        value => value);

    private static string Write(T value) => JsonSerializer.Serialize(value, Compact);

    private static T Read(string text) => JsonSerializer.Deserialize<T>(text, Compact)
        ?? throw new JsonException($"A stored {typeof(T).Name} is null.");
}
