using System.Globalization;

namespace Portal.Export;

/// <summary>Where the files of an export lie in its folder.</summary>
internal static class ArchiveNames
{
    public const string Manifest = "manifest.json";

    public const string Articles = "articles";

    /// <summary>The newest version, as the desk has it.</summary>
    public const string Story = "story.json";

    /// <summary>The version that readers see, where it is not the newest.</summary>
    public const string LiveStory = "live-story.json";

    public const string Article = "article.json";

    /// <summary>Originals, each named by its content hash.</summary>
    public const string Media = "media";

    /// <summary>All rows as they are, for a portal that moves.</summary>
    public const string Rows = "rows";

    public static string RowsOf(string table) => Path.Combine(Rows, $"{table}.jsonl");

    /// <summary>Under the names that they have in the store.</summary>
    public const string Renditions = "renditions";

    public static string FolderOf(int articleId) => Path.Combine(Articles, articleId.ToString(CultureInfo.InvariantCulture));
}
