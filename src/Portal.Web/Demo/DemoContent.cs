using System.Text.Json;
using Portal.Stories;

namespace Portal.Web.Demo;

/// <summary>The demo news as it lies beside the program.</summary>
/// <param name="Stories">Oldest first.</param>
/// <param name="Photos">Absolute path by file name.</param>
public sealed record DemoContent(DemoSite Site, IReadOnlyList<DemoStory> Stories, IReadOnlyDictionary<string, string> Photos)
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Demo");

    /// <summary>How often loading reports progress.</summary>
    public int Steps => Stories.Count + Photos.Count;

    /// <exception cref="JsonException">A file is not of the form that loading takes.</exception>
    public static async Task<DemoContent> ReadAsync(string folder, CancellationToken cancellationToken)
    {
        var stories = new List<DemoStory>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "stories"), "*.json").Order(StringComparer.Ordinal))
        {
            stories.Add(await ReadAsync<DemoStory>(file, cancellationToken));
        }

        return new DemoContent(
            await ReadAsync<DemoSite>(Path.Combine(folder, "site.json"), cancellationToken),
            [.. stories.OrderByDescending(story => story.MinutesAgo)],
            Directory.EnumerateFiles(Path.Combine(folder, "photos"), "*.jpg")
                .ToDictionary(file => Path.GetFileName(file), StringComparer.Ordinal));
    }

    private static async Task<T> ReadAsync<T>(string file, CancellationToken cancellationToken)
        where T : class
    {
        await using var content = File.OpenRead(file);
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(content, StoryJson.Options, cancellationToken)
                ?? throw new JsonException("It is null.");
        }
        catch (JsonException exception)
        {
            throw new JsonException($"{file}: {exception.Message}", exception);
        }
    }
}
