using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Stories;

namespace Portal.Data;

/// <summary>A property whose column holds JSON.</summary>
public static class JsonProperty
{
    private static readonly JsonSerializerOptions Compact = new(StoryJson.Options) { WriteIndented = false };

    public static PropertyBuilder<T> HasJson<T>(this PropertyBuilder<T> property)
        where T : class =>
        property.HasConversion(new JsonConverter<T>(), JsonConverter<T>.Comparer);

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Compact);

    /// <exception cref="JsonException">The text is not that of a <typeparamref name="T"/>.</exception>
    public static T Read<T>(string text)
        where T : class =>
        JsonSerializer.Deserialize<T>(text, Compact) ?? throw new JsonException($"A stored {typeof(T).Name} is null.");
}
