using System.Globalization;
using System.Text.Json;
using Portal.Media;
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

    /// <summary>The rows of one table, as JSON arrays.</summary>
    /// <exception cref="IOException">The file is missing.</exception>
    public IAsyncEnumerable<string> RowsAsync(string table, CancellationToken cancellationToken) =>
        File.ReadLinesAsync(Path.Combine(folder, ArchiveNames.RowsOf(table)), cancellationToken);

    /// <summary>Every file of the store, by the name that it has there, and where it lies now.</summary>
    public IEnumerable<(string Name, string Path)> Files()
    {
        var (originals, renditions) = (Path.Combine(folder, ArchiveNames.Media), Path.Combine(folder, ArchiveNames.Renditions));
        var photos = Directory.Exists(originals) ? Directory.EnumerateFiles(originals) : [];
        var others = Directory.Exists(renditions) ? Directory.EnumerateFiles(renditions, "*", SearchOption.AllDirectories) : [];
        return photos.Select(path => (Hash: Path.GetFileName(path), Path: path)).Where(file => MediaName.IsHash(file.Hash))
            .Select(file => (MediaName.Original(file.Hash), file.Path))
            .Concat(others.Select(path => (Name: $"{MediaName.Renditions}{Path.GetFileName(Path.GetDirectoryName(path))}/{Path.GetFileName(path)}", Path: path))
                .Where(file => MediaName.HashOf(file.Name) is not null));
    }

    private async Task<Story> ReadStoryAsync(string name, CancellationToken cancellationToken) =>
        ArchiveJson.Read<Story>(await ReadAsync(name, cancellationToken));

    private Task<byte[]> ReadAsync(string name, CancellationToken cancellationToken) =>
        File.ReadAllBytesAsync(Path.Combine(folder, name), cancellationToken);
}
