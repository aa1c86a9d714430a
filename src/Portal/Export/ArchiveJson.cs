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
        where T : class =>
        JsonSerializer.Deserialize<T>(content, StoryJson.Options) ?? throw new JsonException($"A {typeof(T).Name} is an object, not null.");

    private static byte[] Bytes(string json) => Utf8.GetBytes(json + "\n");
}
