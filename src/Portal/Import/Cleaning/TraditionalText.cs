using Portal.Text.Chinese;

namespace Portal.Import.Cleaning;

/// <summary>Makes a Traditional page Simplified for an edition that keeps its stories Simplified; other text stays as it is.</summary>
internal static class TraditionalText
{
    public static IReadOnlyList<TextEdit> Find(string text) =>
        Traditional.Prevails(text)
            ? [.. Traditional.Changes(text).Select(change => new TextEdit(change.Start, change.Length, change.Simplified))]
            : [];
}
