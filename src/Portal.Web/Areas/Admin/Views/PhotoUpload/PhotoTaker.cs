using System.Globalization;
using Portal.Media;
using Portal.Publishing;

namespace Portal.Web.Areas.Admin.Views.PhotoUpload;

/// <summary>Takes files that somebody sends into the library, one after the other.</summary>
public sealed class PhotoTaker(PhotoIntake intake, AddPhoto add, UploadQueue queue)
{
    /// <summary>Of one form: 400 MB.</summary>
    public const long MostBytes = 400L * 1024 * 1024;

    /// <summary>Longer names of files are cut where they are shown.</summary>
    private const int LongestName = 80;

    public async Task<IReadOnlyList<TakenPhoto>> TakeAsync(IReadOnlyList<IFormFile> files, Actor actor, CancellationToken cancellationToken)
    {
        var taken = new List<TakenPhoto>();
        foreach (var file in files.Take(DescribePath.Most))
        {
            taken.Add(await TakeAsync(file, actor, cancellationToken));
        }

        return taken;
    }

    public async Task<TakenPhoto> TakeAsync(IFormFile file, Actor actor, CancellationToken cancellationToken)
    {
        var name = NameOf(file.FileName);
        if (file.Length > PhotoIntake.MaxBytes)
        {
            return new TakenPhoto(name, null, IsNew: false, PhotoRefusal.TooLarge);
        }

        var reading = await queue.RunAsync(async () => await intake.StoreAsync(await BytesAsync(file, cancellationToken), cancellationToken), cancellationToken);
        if (!reading.IsPhoto)
        {
            return new TakenPhoto(name, null, IsNew: false, reading.Refusal);
        }

        var added = await add.RunAsync(AddPhotoRequest.Of(reading), actor, cancellationToken);
        return new TakenPhoto(name, reading.File.Hash, added.IsNew, null);
    }

    private static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken cancellationToken)
    {
        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }

    /// <summary>Without folders and without signs that turn or hide text.</summary>
    private static string NameOf(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var shown = string.Concat(last.Where(sign => char.GetUnicodeCategory(sign) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator)));
        return shown.Length <= LongestName ? shown : $"{shown[..(LongestName / 2)]}…{shown[^(LongestName / 2)..]}";
    }
}
