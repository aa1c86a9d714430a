using Portal.Reading;
using Portal.Text;
using Portal.Web.Views;

namespace Portal.Web.Facts;

/// <summary>A picture that stands for a page where others show it.</summary>
public sealed record SharedPicture(PictureFacts File, string Alt)
{
    /// <summary>The first of the cards that has a photo; null when none has.</summary>
    public static SharedPicture? Of(IEnumerable<Card?> cards, PageFrame frame) =>
        cards.FirstOrDefault(card => card?.Photo is not null) is { Photo: { } photo } card
            ? new SharedPicture(PictureFacts.InShapes(photo, frame.Absolute)[0], WellFormed.Of(card.PhotoAlt ?? ""))
            : null;
}
