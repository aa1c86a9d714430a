using Portal.Media;

namespace Portal.Import;

/// <summary>Takes along the photo files that lie beside a page.</summary>
public sealed class PagePhotos(PhotoIntake intake)
{
    /// <param name="folder">Absolute path of the page's folder.</param>
    /// <param name="stores">False only looks what would be taken.</param>
    public async Task<TakenPhotos> TakeAsync(ImportedPage page, string folder, bool stores, CancellationToken cancellationToken)
    {
        var pageFolder = new PageFolder(folder);
        var uses = page.Story.Photos.ToArray();
        var taken = new List<PhotoReading>();
        var notes = new List<PhotoNote>();
        foreach (var (index, path) in page.PhotoPaths.OrderBy(photo => photo.Key))
        {
            var (note, photo) = await TakeAsync(pageFolder, path, stores, cancellationToken);
            notes.Add(note);
            if (photo is { IsPhoto: true })
            {
                taken.Add(photo);
                uses[index] = uses[index] with { Photo = photo.File.Hash };
            }
        }

        return new TakenPhotos(page.Story with { Photos = uses }, taken, notes);
    }

    private async Task<(PhotoNote Note, PhotoReading? Photo)> TakeAsync(
        PageFolder folder, string path, bool stores, CancellationToken cancellationToken)
    {
        if (!folder.TryResolve(path, out var file))
        {
            return (new PhotoNote(path, PhotoNoteKind.Outside), null);
        }

        if (await ImportFile.ReadAsync(file, PhotoIntake.MaxBytes, cancellationToken) is not { } content)
        {
            return (new PhotoNote(path, PhotoNoteKind.Missing), null);
        }

        var photo = stores ? await intake.StoreAsync(content, cancellationToken) : PhotoIntake.Read(content);
        return (new PhotoNote(path, photo.IsPhoto ? PhotoNoteKind.Taken : PhotoNoteKind.Refused, photo.Refusal), photo);
    }
}
