using Microsoft.EntityFrameworkCore;
using Portal.Articles;
using Portal.Data;
using Portal.Media;

namespace Portal.Export;

/// <summary>
/// Writes every story with what belongs to it into a folder, from which <see cref="Import.ImportArticle"/> fills a portal
/// again, and beside that all rows and files as they are, of which <see cref="Import.ImportPortal"/> makes the same portal elsewhere. The manifest is written last, so that a folder with one is complete.
/// </summary>
public sealed class ExportPortal(PortalContext context, ManifestQuery manifest, ExportRows rows, IMediaStore store)
{
    /// <param name="folder">Made when missing; refused unless empty.</param>
    /// <param name="progress">Told once for each article.</param>
    public async Task<ExportPortalResult> RunAsync(string folder, IProgress<int> progress, CancellationToken cancellationToken)
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            return new ExportPortalResult(ExportPortalOutcome.FolderNotEmpty);
        }

        Directory.CreateDirectory(folder);
        var ids = await context.Articles.TagWith(nameof(ExportPortal)).OrderBy(article => article.ArticleId)
            .Select(article => article.ArticleId).ToListAsync(cancellationToken);
        var places = await PlacesAsync(cancellationToken);
        var photos = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            photos.UnionWith(await WriteArticleAsync(folder, id, places, cancellationToken));
            progress.Report(1);
        }

        var missing = await WritePhotosAsync(folder, photos, cancellationToken);
        var tables = await rows.WriteAsync(folder, cancellationToken);
        await WriteFilesAsync(folder, cancellationToken);
        var written = await manifest.ReadAsync(cancellationToken) with { Schema = context.Database.GetMigrations().Last(), Tables = tables };
        await WriteAsync(Path.Combine(folder, ArchiveNames.Manifest), ArchiveJson.Write(written), cancellationToken);
        return new ExportPortalResult(ExportPortalOutcome.Exported)
        {
            Articles = ids.Count,
            Photos = photos.Count - missing.Count,
            MissingPhotos = missing,
        };
    }

    public Task<int> CountAsync(CancellationToken cancellationToken) => context.Articles.CountAsync(cancellationToken);

    private async Task<Places> PlacesAsync(CancellationToken cancellationToken) => new(
        await context.Editions.ToDictionaryAsync(edition => edition.EditionId, edition => edition.Slug, cancellationToken),
        await context.Sections.ToDictionaryAsync(section => section.SectionId, section => section.Path, cancellationToken));

    /// <returns>Hashes of the photos that the story uses.</returns>
    private async Task<IEnumerable<string>> WriteArticleAsync(string folder, int id, Places places, CancellationToken cancellationToken)
    {
        var article = await context.Articles.AsNoTracking().TagWith(nameof(ExportPortal)).SingleAsync(row => row.ArticleId == id, cancellationToken);
        var versions = await context.ArticleVersions.AsNoTracking().TagWith(nameof(ExportPortal))
            .Where(version => version.ArticleId == id && (version.Number == article.WorkingVersion || version.Number == article.LiveVersion))
            .OrderBy(version => version.Number).ToListAsync(cancellationToken);
        var corrections = await context.Corrections.AsNoTracking().TagWith(nameof(ExportPortal))
            .Where(correction => correction.ArticleId == id).OrderBy(correction => correction.CorrectionId)
            .Select(correction => new ExportedCorrection(correction.Kind, correction.Text, correction.Author, correction.CorrectedAtUtc))
            .ToListAsync(cancellationToken);
        var working = versions[^1];
        var live = article.LiveVersion is null || versions.Count == 1 ? null : versions[0];

        var own = Directory.CreateDirectory(Path.Combine(folder, ArchiveNames.FolderOf(id))).FullName;
        await WriteAsync(Path.Combine(own, ArchiveNames.Story), ArchiveJson.WriteStory(working.Story), cancellationToken);
        if (live is not null)
        {
            await WriteAsync(Path.Combine(own, ArchiveNames.LiveStory), ArchiveJson.WriteStory(live.Story), cancellationToken);
        }

        await WriteAsync(
            Path.Combine(own, ArchiveNames.Article), ArchiveJson.Write(Describe(article, working, live, places, corrections)), cancellationToken);
        return versions.SelectMany(version => version.Story.Photos).Select(photo => photo.Photo).OfType<string>();
    }

    private static ExportedArticle Describe(
        Article article, ArticleVersion working, ArticleVersion? live, Places places, IReadOnlyList<ExportedCorrection> corrections) => new()
        {
            Id = article.ArticleId,
            Edition = places.Editions[article.EditionId],
            Section = article.SectionId is { } section ? places.Sections[section] : null,
            State = article.State,
            PublishedAtUtc = article.FirstPublishedAtUtc,
            ImportKey = article.ImportKey,
            Findings = working.Findings,
            LiveFindings = live?.Findings ?? [],
            Corrections = corrections,
        };

    /// <returns>Hashes of photos whose originals the store does not have.</returns>
    private async Task<IReadOnlyList<string>> WritePhotosAsync(string folder, IEnumerable<string> hashes, CancellationToken cancellationToken)
    {
        var media = Directory.CreateDirectory(Path.Combine(folder, ArchiveNames.Media)).FullName;
        var missing = new List<string>();
        foreach (var hash in hashes)
        {
            // A story may name what was never a photo; such a name is no file's.
            await using var original = MediaName.IsHash(hash) ? await store.OpenAsync(MediaName.Original(hash), cancellationToken) : null;
            if (original is null)
            {
                missing.Add(hash);
                continue;
            }

            await CopyAsync(original, Path.Combine(media, hash), cancellationToken);
        }

        return missing;
    }

    /// <summary>What else lies in the store: originals that no story uses, and all renditions.</summary>
    private async Task WriteFilesAsync(string folder, CancellationToken cancellationToken)
    {
        await foreach (var stored in store.ListAsync(MediaName.Originals, cancellationToken))
        {
            if (MediaName.HashOf(stored.Name) is { } hash && stored.Name == MediaName.Original(hash))
            {
                await CopyAsync(stored.Name, Path.Combine(folder, ArchiveNames.Media, hash), cancellationToken);
            }
        }

        await foreach (var stored in store.ListAsync(MediaName.Renditions, cancellationToken))
        {
            if (MediaName.HashOf(stored.Name) is { } hash)
            {
                await CopyAsync(stored.Name, Path.Combine(folder, ArchiveNames.Renditions, hash[..2], Path.GetFileName(stored.Name)), cancellationToken);
            }
        }
    }

    private async Task CopyAsync(string name, string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path) && await store.OpenAsync(name, cancellationToken) is { } content)
        {
            await using (content)
            {
                await CopyAsync(content, path, cancellationToken);
            }
        }
    }

    private static async Task CopyAsync(Stream content, string path, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var file = File.Create(path);
        await content.CopyToAsync(file, cancellationToken);
    }

    private static Task WriteAsync(string path, byte[] content, CancellationToken cancellationToken) =>
        File.WriteAllBytesAsync(path, content, cancellationToken);

    private sealed record Places(IReadOnlyDictionary<int, string> Editions, IReadOnlyDictionary<int, string> Sections);
}

public enum ExportPortalOutcome
{
    Exported,

    /// <summary>There is something in the folder; nothing was written.</summary>
    FolderNotEmpty,
}

public sealed record ExportPortalResult(ExportPortalOutcome Outcome)
{
    public int Articles { get; init; }

    public int Photos { get; init; }

    /// <summary>Hashes of photos that stories name and the store does not have.</summary>
    public IReadOnlyList<string> MissingPhotos { get; init; } = [];
}
