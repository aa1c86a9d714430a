using Portal.Links;
using Portal.Media;
using Portal.Stories;

namespace Portal.Text;

/// <summary>What a story's text points to and cannot know itself.</summary>
/// <param name="Language">BCP 47 tag of the story's language.</param>
/// <param name="PersonPath">Path of the person's page; null when there is none.</param>
/// <param name="Photos">The stored photos, by content hash.</param>
public sealed record StoryLinks(
    string Language, Func<Credit, string?> PersonPath, IReadOnlyDictionary<string, PhotoFile> Photos)
{
    /// <summary>Address of a rendition of a photo; elsewhere than readers' where they may not see it yet.</summary>
    public Func<Rendition, string> PhotoPath { get; init; } = Paths.Rendition;

    /// <summary>No person's page and no stored photo, as for a preview of plain text.</summary>
    public static StoryLinks None(string language) => new(language, _ => null, new Dictionary<string, PhotoFile>(StringComparer.Ordinal));
}
