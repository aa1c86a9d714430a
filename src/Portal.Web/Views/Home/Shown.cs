using Portal.Reading;

namespace Portal.Web.Views.Home;

/// <summary>Keeps stories and pictures from standing twice on one page.</summary>
internal sealed class Shown
{
    private readonly HashSet<int> _articles = [];
    private readonly HashSet<string> _pictures = new(StringComparer.Ordinal);

    public bool Has(Card card) => _articles.Contains(card.ArticleId);

    /// <summary>True when the card has a picture that does not stand on the page yet.</summary>
    public bool HasNewPicture(Card card) => card.Photo is { } photo && !_pictures.Contains(photo.Hash);

    /// <summary>The first cards that are not shown yet, which are shown from now on.</summary>
    public List<Card> Take(IEnumerable<Card> cards, int count)
    {
        var taken = new List<Card>();
        foreach (var card in cards.Where(card => !Has(card)))
        {
            if (taken.Count == count)
            {
                break;
            }

            if (card.Photo is { } photo)
            {
                _pictures.Add(photo.Hash);
            }

            _articles.Add(card.ArticleId);
            taken.Add(card);
        }

        return taken;
    }
}
