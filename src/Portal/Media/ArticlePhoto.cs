namespace Portal.Media;

/// <summary>A photo that the newest version of an article has, to know where photos are used.</summary>
public sealed class ArticlePhoto
{
    public ArticlePhoto(string hash, int articleId)
    {
        Hash = hash;
        ArticleId = articleId;
    }

    /// <summary>As the story names it, even if the photo was replaced since.</summary>
    public string Hash { get; private set; }

    public int ArticleId { get; private set; }
}
