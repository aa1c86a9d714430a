using Portal.Media;
using Portal.Web.Areas.Admin.Views.Photos;

namespace Portal.Web.Areas.Admin.Views.Write;

/// <summary>Offers photos of the library to a story.</summary>
public sealed class PhotoChoosers(PhotoLibraryQuery library, TimeProvider clock)
{
    private const int Most = 18;

    /// <summary>The newest that a story may use, or those that match.</summary>
    public async Task<PhotoChooser> MakeAsync(DeskFrame frame, string? text, CancellationToken cancellationToken)
    {
        var photos = string.IsNullOrWhiteSpace(text)
            ? await library.NewestAsync(Most, cancellationToken)
            : (await library.SearchAsync(new PhotoFilter { Text = text, IsUsable = true }, after: null, cancellationToken)).Photos;
        var now = clock.GetUtcNow().UtcDateTime;
        return new PhotoChooser(text?.Trim() ?? "", [.. photos.Take(Most).Select(photo => PhotoTile.Of(frame, photo, now))]);
    }

    /// <summary>What was ticked, in that order, with the words of the library.</summary>
    public async Task<IReadOnlyList<PhotoFields>> ChosenAsync(IReadOnlyList<string> hashes, CancellationToken cancellationToken)
    {
        var photos = await library.ReadAsync(hashes, cancellationToken);
        return [.. hashes.Distinct(StringComparer.Ordinal).Select(hash => photos.FirstOrDefault(photo => photo.Hash == hash)).OfType<Photo>().Select(PhotoFields.Of)];
    }
}
