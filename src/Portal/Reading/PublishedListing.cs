namespace Portal.Reading;

/// <summary>
/// One article's place in one list. Publishing writes a row for each list that shows the article (a section's list also
/// shows the articles of the sections in it), so that every list of the site is one range of this table's key.
/// </summary>
public sealed class PublishedListing : IPublished
{
    public PublishedListing(ListKind kind, int targetId, DateTime publishedAtUtc, int articleId, int version)
    {
        Kind = kind;
        TargetId = targetId;
        PublishedAtUtc = publishedAtUtc;
        ArticleId = articleId;
        Version = version;
    }

    public ListKind Kind { get; private set; }

    /// <summary>Id of the edition, section, person, source, tag or topic.</summary>
    public int TargetId { get; private set; }

    public ListRef List => new(Kind, TargetId);

    public DateTime PublishedAtUtc { get; private set; }

    public int ArticleId { get; private set; }

    public int Version { get; private set; }

    public DateTime VisibleFromUtc { get; internal set; } = PublishedArticle.EverUtc;

    public DateTime? VisibleUntilUtc { get; internal set; }

    public PublishedArticle? Article { get; private set; }
}
