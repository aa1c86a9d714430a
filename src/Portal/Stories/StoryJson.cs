using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Portal.Stories;

/// <summary>
/// The one written form of a story, for versions and exports: the same story always gives the same bytes. Chinese is
/// written as itself; unset fields are left out; an unknown field is an error, so that nothing is lost in silence.
/// </summary>
public static class StoryJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static string Write(Story story) => JsonSerializer.Serialize(story, Options);

    /// <exception cref="JsonException">The text is not a story.</exception>
    public static Story Read(string json) =>
        JsonSerializer.Deserialize<Story>(json, Options) ?? throw new JsonException("A story is an object, not null.");
}
