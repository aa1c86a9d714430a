using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Media;

/// <summary>
/// Compares the library with the store: finds originals and renditions that are missing, and files that belong to no photo. What has lately been
/// written is left alone: its row may be on the way.
/// </summary>
public sealed class CheckMedia(PortalContext context, IMediaStore store, RenditionMaker maker, TimeProvider clock)
{
    // Photos are looked at in as many parts as two digits of a hash have values, so that no part is large.
    private const int Parts = 256;

    /// <param name="repairs">Makes renditions that are missing, and deletes what killed uploads left and renditions of no photo.</param>
    /// <param name="deletesOrphans">Deletes originals of no photo too, which cannot be had back.</param>
    /// <param name="youngest">Files of no photo are left alone that were written later than so long ago.</param>
    /// <param name="progress">Told once for each of the 256 parts.</param>
    public async Task<MediaReport> RunAsync(
        bool repairs, bool deletesOrphans, TimeSpan youngest, IProgress<int> progress, CancellationToken cancellationToken)
    {
        var report = new MediaReport();
        for (var part = 0; part < Parts; part++)
        {
            report = report.And(await CheckAsync($"{part:x2}", repairs, deletesOrphans, youngest, cancellationToken));
            progress.Report(1);
        }

        return report;
    }

    private async Task<MediaReport> CheckAsync(
        string start, bool repairs, bool deletesOrphans, TimeSpan youngest, CancellationToken cancellationToken)
    {
        var files = await ListAsync(start, cancellationToken);
        var photos = await PhotosAsync(start, cancellationToken);
        var report = new MediaReport { Photos = photos.Count };
        foreach (var photo in photos)
        {
            report = report.And(await CheckAsync(photo, files, repairs, cancellationToken));
        }

        var known = photos.Select(photo => photo.Hash).ToHashSet(StringComparer.Ordinal);
        var end = clock.GetUtcNow().UtcDateTime - youngest;
        foreach (var file in files.Values.Where(file => file.WrittenAtUtc <= end && (MediaName.HashOf(file.Name) is not { } hash || !known.Contains(hash))))
        {
            report = report.And(await SortOutAsync(file, repairs, deletesOrphans, cancellationToken));
        }

        return report;
    }

    private async Task<Dictionary<string, StoredMedia>> ListAsync(string start, CancellationToken cancellationToken)
    {
        var files = new Dictionary<string, StoredMedia>(StringComparer.Ordinal);
        foreach (var folder in new[] { MediaName.Originals, MediaName.Renditions })
        {
            await foreach (var file in store.ListAsync($"{folder}{start}/", cancellationToken))
            {
                files[file.Name] = file;
            }
        }

        return files;
    }

    private async Task<List<Photo>> PhotosAsync(string start, CancellationToken cancellationToken)
    {
        // The sign after f.
        var end = $"{start}g";
#pragma warning disable CA1309 // The database compares; it knows no StringComparison.
        return await context.Photos.AsNoTracking().TagWith(nameof(CheckMedia))
            .Where(photo => string.Compare(photo.Hash, start) >= 0 && string.Compare(photo.Hash, end) < 0)
            .OrderBy(photo => photo.Hash).ToListAsync(cancellationToken);
#pragma warning restore CA1309
    }

    /// <summary>Crops are made when somebody asks for them, so that none is missing.</summary>
    private async Task<MediaReport> CheckAsync(
        Photo photo, Dictionary<string, StoredMedia> files, bool repairs, CancellationToken cancellationToken)
    {
        var file = photo.ToFile();
        if (!files.TryGetValue(MediaName.Original(photo.Hash), out var original) || original.Bytes != photo.Bytes)
        {
            return new MediaReport { MissingOriginals = [photo.Hash] };
        }

        var formats = Enum.GetValues<RenditionFormat>().Where(format => format != RenditionFormat.Avif || photo.HasAvif);
        var missing = formats.SelectMany(file.Renditions)
            .Count(rendition => rendition.Crop == PhotoCrop.Whole && files.GetValueOrDefault(MediaName.Of(rendition)) is not { Bytes: > 0 });
        if (missing == 0 || !repairs)
        {
            return new MediaReport { MissingRenditions = missing };
        }

        return await maker.MakeAllAsync(file, photo.ToRights(), overwrites: false, cancellationToken) is null
            ? new MediaReport { DamagedOriginals = [photo.Hash] }
            : new MediaReport { MadeRenditions = missing };
    }

    private async Task<MediaReport> SortOutAsync(StoredMedia file, bool repairs, bool deletesOrphans, CancellationToken cancellationToken)
    {
        var isOriginal = MediaName.HashOf(file.Name) is not null && file.Name.StartsWith(MediaName.Originals, StringComparison.Ordinal);
        if (isOriginal ? deletesOrphans : repairs)
        {
            await store.DeleteAsync(file.Name, cancellationToken);
            return new MediaReport { DeletedFiles = 1 };
        }

        return isOriginal ? new MediaReport { OrphanedOriginals = [file.Name] } : new MediaReport { OrphanedFiles = 1 };
    }
}
