using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Portal.Text;

/// <summary>
/// JSON inside a script element (JSON-LD). Chinese stays itself, but &lt; &gt; &amp; and quotes are escaped, so that no value
/// can close the element; <see cref="JavaScriptEncoder.UnsafeRelaxedJsonEscaping"/> would let it.
/// </summary>
public static class ScriptJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    public static SafeHtml Write<T>(T value) => SafeHtml.Trusted(JsonSerializer.Serialize(value, Options));

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
