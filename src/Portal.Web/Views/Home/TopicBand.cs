using Portal.Reading;

namespace Portal.Web.Views.Home;

/// <summary>A topic across the page.</summary>
public sealed record TopicBand(SiteTopic Topic, IReadOnlyList<Card> Cards)
{
    public bool Has(Card card) => Cards.Any(own => own.ArticleId == card.ArticleId);
}
