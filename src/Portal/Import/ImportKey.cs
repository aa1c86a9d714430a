using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Portal.Stories;

namespace Portal.Import;

/// <summary>What tells an imported story from all others, so that importing it again creates nothing.</summary>
public static class ImportKey
{
    // Stands in no text, so that no two lists of parts read alike.
    private const char Separator = '\u001F';

    /// <summary>Of a page: the same whether it came as text or as HTML, in whatever encoding.</summary>
    /// <param name="edition">Slug.</param>
    /// <param name="publishedLocal">As printed on the page; null when it names no time.</param>
    public static string OfPage(string edition, Story story, DateTime? publishedLocal) => Hash(
        edition, Bare(story.Title), publishedLocal?.ToString("s", CultureInfo.InvariantCulture) ?? "", Bare(story.Source ?? ""), Bare(story.Body));

    /// <summary>Of an article in an export, which may hold several of the same words.</summary>
    /// <param name="articleId">Its id where it was exported.</param>
    /// <param name="story">As written by <see cref="StoryJson"/>.</param>
    public static string OfExport(string edition, int articleId, string story) =>
        Hash("export", edition, articleId.ToString(CultureInfo.InvariantCulture), story);

    private static string Bare(string text) => string.Concat(text.Where(sign => !char.IsWhiteSpace(sign)));

    private static string Hash(params string[] parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(Separator, parts))));
}
