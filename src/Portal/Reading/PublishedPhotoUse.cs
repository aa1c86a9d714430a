namespace Portal.Reading;

/// <summary>One photo that one published version shows, to know which photos nothing else shows.</summary>
public sealed class PublishedPhotoUse
{
    public PublishedPhotoUse(string hash, int articleId, int version)
    {
        Hash = hash;
        ArticleId = articleId;
        Version = version;
    }

    public string Hash { get; private set; }

    public int ArticleId { get; private set; }

    public int Version { get; private set; }

    /// <summary>From then on readers see the article without it.</summary>
    public DateTime? HiddenFromUtc { get; set; }
}
