using Portal.Links;
using Portal.Media;
using Portal.Stories;
using Portal.Web.Areas.Admin.Views.Write;

namespace Portal.Web.Areas.Admin.Views.Photos;

/// <summary>A photo in a list of the desk.</summary>
/// <param name="Caption">Never empty.</param>
/// <param name="Credit">In house form; empty when nobody is named.</param>
/// <param name="Marks">What one has to know before using it, as words.</param>
public sealed record PhotoTile(string Hash, string Path, Thumbnail Picture, string Caption, string Credit, IReadOnlyList<string> Marks)
{
    public static PhotoTile Of(DeskFrame frame, Photo photo, DateTime nowUtc) => new(
        photo.Hash,
        DeskPaths.LibraryPhoto(photo.Hash),
        Thumbnail.Of(photo.ToFile()),
        CaptionOf(frame, photo),
        photo.CreditKind.ToText(photo.CreditName, frame.Language),
        [.. MarksOf(frame, photo, nowUtc)]);

    public static string CaptionOf(DeskFrame frame, Photo photo) =>
        photo.Caption.Length > 0 ? photo.Caption : photo.Headline.Length > 0 ? photo.Headline : frame.Words["PhotoNoCaption"];

    private static IEnumerable<string> MarksOf(DeskFrame frame, Photo photo, DateTime nowUtc)
    {
        if (photo.BlockedAtUtc is not null)
        {
            yield return frame.Words["PhotoBlocked"];
        }

        if (photo.ExpiresAtUtc is { } end)
        {
            yield return frame.Words.Format(end <= nowUtc ? "PhotoExpired" : "PhotoUntil", frame.Time(end));
        }

        if (photo.IsAiGenerated)
        {
            yield return frame.Words["PhotoAiMark"];
        }

        if (photo.IsAiEdited)
        {
            yield return frame.Words["PhotoAiEditedMark"];
        }
    }
}
