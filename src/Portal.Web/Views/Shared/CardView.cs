using Portal.Reading;

namespace Portal.Web.Views.Shared;

/// <summary>A card on a page.</summary>
/// <param name="Level">Of the headline: 2 to 4, so that headings nest.</param>
/// <param name="Sizes">Width that the layout gives the picture, as HTML's sizes attribute says it.</param>
public sealed record CardView(PageFrame Frame, Card Card, int Level = 3, string Sizes = "")
{
    public string Headline => Card.ShortTitle ?? Card.Title;

    /// <summary>Null where the card's language is the page's.</summary>
    public string? Language => Card.Language == Frame.Language ? null : Card.Language;
}
