namespace Portal.Articles;

/// <summary>Two neighbouring signs of an article's title, by which the desk finds it: see <see cref="TitlePairs"/>.</summary>
public sealed class TitlePair
{
    public TitlePair(long pair, int articleId)
    {
        Pair = pair;
        ArticleId = articleId;
    }

    public long Pair { get; private set; }

    public int ArticleId { get; private set; }
}
