using Portal.Media;
using Portal.Publishing;
using Portal.Staff;
using Portal.Stories;
using Portal.Web.Areas.Admin.Views.Write;
using Portal.Web.Jobs;

namespace Portal.Web.Areas.Admin.Views.Photos;

/// <summary>Puts the pages of the library together.</summary>
public sealed class PhotoListPages(DeskFrames frames, CurrentSite current, TimeProvider clock)
{
    public PhotoListPage Make(PhotoListForm form, PhotoPage page, Actor actor)
    {
        var frame = frames.Make();
        return new PhotoListPage(frame, form)
        {
            Problems = [.. form.Days.Problems.Select(problem => frame.Words[problem])],
            MayAdd = actor.MaySomewhere(Permission.AddMedia),
            Sections = PhotoSectionChoices.Of(current.Site, form.Section),
            Kinds =
            [
                .. Enum.GetValues<PhotoCreditKind>().Where(kind => kind != PhotoCreditKind.Unknown)
                    .Select(kind => new Choice(kind.ToString(), frame.Words[$"CreditKind{kind}"], kind == form.Kind)),
            ],
            ClearPath = new PhotoListForm().PathAfter(key: null),
            Tiles = Tiles(frame, page.Photos),
            FirstPath = PhotoKey.Parse(form.After) is null ? null : form.PathAfter(key: null),
            NextPath = page.Next is { } next ? form.PathAfter(next.ToString()) : null,
            Empty = page.Photos.Count > 0 ? null : frame.Words[form.IsFiltered ? "PhotosNone" : "PhotosEmpty"],
        };
    }

    public ExpiringPhotosPage Expiring(IReadOnlyList<Photo> photos)
    {
        var frame = frames.Make();
        return new ExpiringPhotosPage(frame, Tiles(frame, photos));
    }

    private IReadOnlyList<PhotoTile> Tiles(DeskFrame frame, IReadOnlyList<Photo> photos)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return [.. photos.Select(photo => PhotoTile.Of(frame, photo, now))];
    }
}
