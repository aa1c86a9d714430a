namespace Portal.Web.Areas.Admin.Views.Write;

/// <summary>Tags as they are typed: divided by commas of any kind, or one a line where a tag holds such a sign itself.</summary>
public static class TagLine
{
    private static readonly char[] Signs = ['、', '，', ',', '；', ';'];

    public static string Write(IReadOnlyList<string> tags) =>
        tags.Any(tag => tag.IndexOfAny(Signs) >= 0) ? $"{string.Join('\n', tags)}\n" : string.Join('、', tags);

    public static IReadOnlyList<string> Read(string text) =>
    [
        .. (text.Contains('\n') ? text.Split('\n') : text.Split(Signs))
            .Select(tag => tag.Trim()).Where(tag => tag.Length > 0).Distinct(StringComparer.Ordinal),
    ];
}
