using System.Text;
using System.Text.Json;
using Portal.Stories;

namespace Portal.Export;

/// <summary>The written form of an export's files: UTF-8 without mark, LF line ends, one at the end.</summary>
internal static class ArchiveJson
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static byte[] Write<T>(T value) => Bytes(JsonSerializer.Serialize(value, StoryJson.Options));

    /// <summary>Exactly what <see cref="StoryJson"/> writes, and a line end.</summary>
    public static byte[] WriteStory(Story story) => Bytes(StoryJson.Write(story));

    /// <exception cref="JsonException">The file holds something else.</exception>
    public static T Read<T>(byte[] content)
        where T : class
    {
        using var document = JsonDocument.Parse(content);
        RefuseNull(document.RootElement);
        return document.Deserialize<T>(StoryJson.Options)!;
    }

    /// <summary>What is unset is left out, so a null is a hole, which the serializer would let into lists.</summary>
    private static void RefuseNull(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Null:
                throw new JsonException("An export writes no null.");
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    RefuseNull(item);
                }

                break;
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    RefuseNull(property.Value);
                }

                break;
        }
    }

    private static byte[] Bytes(string json) => Utf8.GetBytes(json + "\n");
}
