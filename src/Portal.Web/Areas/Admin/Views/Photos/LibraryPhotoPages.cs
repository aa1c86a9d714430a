using System.Globalization;
using Portal.Links;
using Portal.Media;
using Portal.Publishing;
using Portal.Reading;
using Portal.Staff;
using Portal.Web.Areas.Admin.Views.PhotoUpload;
using Portal.Web.Areas.Admin.Views.Publish;
using Portal.Web.Areas.Admin.Views.Shared;
using Portal.Web.Areas.Admin.Views.Write;
using Portal.Web.Jobs;

namespace Portal.Web.Areas.Admin.Views.Photos;

/// <summary>Puts the page of one photo together. What may be done the acts decide; here is only what is offered.</summary>
public sealed class LibraryPhotoPages(DeskFrames frames, CurrentSite current, PhotoLibraryQuery library, PhotoUsesQuery uses, TimeProvider clock)
{
    /// <summary>Pixels: what the picture is shown in at most.</summary>
    private const int Shown = 1280;

    private readonly Site _site = current.Site;

    public Task<LibraryPhotoPage> ShowAsync(Photo photo, Actor actor, CancellationToken cancellationToken) =>
        ShowAsync(photo, new PhotoTyped(), [], actor, cancellationToken);

    /// <param name="problems">Of fields that somebody typed.</param>
    public async Task<LibraryPhotoPage> ShowAsync(
        Photo photo, PhotoTyped typed, IReadOnlyList<FieldProblem> problems, Actor actor, CancellationToken cancellationToken)
    {
        var frame = frames.Make();
        var now = clock.GetUtcNow().UtcDateTime;
        var tile = PhotoTile.Of(frame, photo, now);
        var file = photo.ToFile();
        var all = await uses.ReadAsync(photo.Hash, cancellationToken);
        var seen = all.Where(use => use.MayBeSeenBy(actor)).ToList();
        var saved = PhotoForm.Of(photo);
        return new LibraryPhotoPage(frame, photo.Hash, photo.Revision)
        {
            Title = frame.Words["PhotoTitle"],
            Marks = tile.Marks,
            Facts = [.. Facts(frame, photo)],
            Picture = Large(file),
            Alt = tile.Caption,
            ReplacedByPath = photo.ReplacedBy is { } other ? DeskPaths.LibraryPhoto(other) : null,
            MayDescribe = PhotoOpener.MayDescribe(photo, actor) && photo.ReplacedBy is null,
            MayManage = PhotoOpener.MayManage(actor) && photo.ReplacedBy is null,
            Fields = PhotoFieldsView.Of(
                frame,
                (typed.Words ?? saved) with { Hash = photo.Hash, Revision = photo.Revision },
                row: null,
                PhotoSectionChoices.Of(_site),
                problems,
                typed.Words is null || typed.Words.Revision == photo.Revision ? null : saved),
            Focus = typed.Focus is { X: not null, Y: not null } focus ? focus : new FocusForm { X = photo.Focus.X, Y = photo.Focus.Y },
            Crops = [.. new[]
            {
                CropPreview.Of(file, PhotoCrop.Wide, "16:9"), CropPreview.Of(file, PhotoCrop.Classic, "4:3"), CropPreview.Of(file, PhotoCrop.Square, "1:1"),
            }.OfType<CropPreview>()],
            Rights = typed.Rights ?? new RightsForm { ExpiresAt = TypedTime.Write(photo.ExpiresAtUtc, frame.Zone), IsBlocked = photo.BlockedAtUtc is not null },
            Uses = [.. seen.Select(use => UseRow(frame, use, actor))],
            HiddenUses = all.Count - seen.Count,
            Alike = photo.Fingerprint is { } bits
                ? [.. (await library.SimilarAsync(new PhotoFingerprint(bits), photo.Hash, cancellationToken)).Select(one => PhotoTile.Of(frame, one, now))]
                : [],
            Script = UploadFacts.Of(frame, actor),
        };
    }

    /// <summary>The widest that is stored and not wider than needed.</summary>
    private static Thumbnail Large(PhotoFile file)
    {
        var width = file.RenditionWidths.LastOrDefault(width => width <= Shown, file.RenditionWidths[0]);
        return new Thumbnail(DeskPaths.Photo(file.Hash, width), width, file.HeightFor(width));
    }

    private static IEnumerable<(string Name, string Value)> Facts(DeskFrame frame, Photo photo)
    {
        var words = frame.Words;
        yield return (words["PhotoSize"], string.Create(CultureInfo.InvariantCulture, $"{photo.Width} × {photo.Height}, {photo.Bytes / 1_000_000.0:0.0} MB"));
        yield return (words["PhotoAddedBy"], $"{photo.AddedBy}, {frame.Time(photo.AddedAtUtc)}");
        if (photo.HasProvenance)
        {
            yield return ("C2PA", words["PhotoProvenance"]);
        }
    }

    private PhotoUseRow UseRow(DeskFrame frame, PhotoUsage use, Actor actor)
    {
        var edition = _site.Find(use.EditionId);
        var isDesk = actor.May(Permission.ReadDesk, use.EditionId) || use.OwnerId == actor.StaffId;
        return new PhotoUseRow(
            isDesk || use.FirstPublishedAtUtc is null || edition is null ? DeskPaths.Article(use.ArticleId) : PublicPath(use, edition),
            use.Title,
            edition?.Language ?? frame.Language,
            ArticleStateText.Of(frame.Words, use.State, isScheduled: false),
            edition?.Name ?? "");
    }

    private static string PublicPath(PhotoUsage use, SiteEdition edition) =>
        Paths.Article(DateOnly.FromDateTime(LocalTimes.FromUtc(use.FirstPublishedAtUtc!.Value, edition.Zone)), use.ArticleId);
}
