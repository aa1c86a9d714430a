using Portal.Reading;

namespace Portal.Web.Views.Shared;

/// <summary>The items of a list of headlines. One partial for all of them: each costs as much as twenty headlines.</summary>
public sealed record HeadlinesView(PageFrame Frame, IReadOnlyList<Card> Cards)
{
    public IEnumerable<CardView> Items => Cards.Select(card => new CardView(Frame, card));
}
