using Portal.Reading;
using Portal.Text;

namespace Portal.Web.Views.Shared;

/// <summary>A card on a page.</summary>
/// <param name="Level">Of the headline: 2 to 4, so that headings nest.</param>
/// <param name="Sizes">Width that the layout gives the picture, as HTML's sizes attribute says it.</param>
public sealed record CardView(PageFrame Frame, Card Card, int Level = 3, string Sizes = "")
{
    public string Headline => Card.ShortTitle ?? Card.Title;

    /// <summary>What readers are told of the picture; null where there is nothing to tell.</summary>
    public string? PhotoLabel => Card.Photo is { IsAiGenerated: true } ? MachineLabel.Of(isGenerated: true, isEdited: false, Card.Language) : null;

    /// <summary>Null where the card's language is the page's.</summary>
    public string? Language => Card.Language == Frame.Language ? null : Card.Language;
}
