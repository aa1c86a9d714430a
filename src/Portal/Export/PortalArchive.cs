using System.Globalization;
using System.Text.Json;
using Portal.Stories;

namespace Portal.Export;

/// <summary>A folder that an export has written, read again.</summary>
/// <param name="folder">Absolute path.</param>
public sealed class PortalArchive(string folder)
{
    /// <summary>True when the folder has a manifest of an export, of whatever version.</summary>
    public static bool IsArchive(string folder)
    {
        try
        {
            using var file = File.OpenRead(Path.Combine(folder, ArchiveNames.Manifest));
            using var manifest = JsonDocument.Parse(file);
            return manifest.RootElement.ValueKind == JsonValueKind.Object
                && manifest.RootElement.TryGetProperty("format", out var format) && format.ValueKind == JsonValueKind.String
                && format.ValueEquals(ExportManifest.FormatName);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            return false;
        }
    }

    /// <exception cref="JsonException">The manifest is damaged.</exception>
    public async Task<ExportManifest> ReadManifestAsync(CancellationToken cancellationToken) =>
        ArchiveJson.Read<ExportManifest>(await ReadAsync(ArchiveNames.Manifest, cancellationToken));

    /// <summary>Folders of the articles, relative to the archive, in the order of their ids.</summary>
    public IReadOnlyList<string> Articles()
    {
        var articles = Path.Combine(folder, ArchiveNames.Articles);
        return Directory.Exists(articles)
            ?
            [
                .. Directory.EnumerateDirectories(articles).Select(Path.GetFileName).OfType<string>()
                    .Where(name => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                    .OrderBy(name => int.Parse(name, CultureInfo.InvariantCulture)).Select(name => Path.Combine(ArchiveNames.Articles, name)),
            ]
            : [];
    }

    /// <param name="article">One of <see cref="Articles"/>.</param>
    /// <exception cref="JsonException">A file is damaged.</exception>
    /// <exception cref="IOException">A file is missing.</exception>
    public async Task<ArchivedArticle> ReadArticleAsync(string article, CancellationToken cancellationToken)
    {
        var live = Path.Combine(article, ArchiveNames.LiveStory);
        return new ArchivedArticle(
            ArchiveJson.Read<ExportedArticle>(await ReadAsync(Path.Combine(article, ArchiveNames.Article), cancellationToken)),
            await ReadStoryAsync(Path.Combine(article, ArchiveNames.Story), cancellationToken),
            File.Exists(Path.Combine(folder, live)) ? await ReadStoryAsync(live, cancellationToken) : null);
    }

    /// <param name="hash">Lower-case hex SHA-256 of the original.</param>
    /// <returns>Absolute path; the file may be missing.</returns>
    public string PhotoPath(string hash) => Path.Combine(folder, ArchiveNames.Media, hash);

    private async Task<Story> ReadStoryAsync(string name, CancellationToken cancellationToken) =>
        ArchiveJson.Read<Story>(await ReadAsync(name, cancellationToken));

    private Task<byte[]> ReadAsync(string name, CancellationToken cancellationToken) =>
        File.ReadAllBytesAsync(Path.Combine(folder, name), cancellationToken);
}
