using Portal.Text;

namespace Portal.Reading;

/// <summary>
/// What readers get of an article: written by publishing, deleted by withdrawing, and complete, so that no page, card,
/// feed or search hit asks the desk's tables.
/// </summary>
public sealed class PublishedArticle : IPublished
{
    private readonly List<PublishedListing> _listings = [];
    private readonly List<PublishedCorrection> _corrections = [];

    public PublishedArticle(int articleId, string path)
    {
        ArticleId = articleId;
        Path = path;
    }

    public int ArticleId { get; private set; }

    /// <summary>Permanent address, from the root of the site.</summary>
    public string Path { get; private set; }

    public int Version { get; set; }

    public int EditionId { get; set; }

    public int? SectionId { get; set; }

    /// <summary>BCP 47 tag of the text.</summary>
    public required string Language { get; set; }

    public required string Title { get; set; }

    public string? Kicker { get; set; }

    public string? ShortTitle { get; set; }

    public string? SeoTitle { get; set; }

    /// <summary>The story's summary, or an excerpt of its text.</summary>
    public required string Summary { get; set; }

    public DateTime PublishedAtUtc { get; set; }

    /// <summary>Last substantive change; the time of publication until there is one.</summary>
    public DateTime ModifiedAtUtc { get; set; }

    public required SafeHtml Body { get; set; }

    /// <summary>Han characters plus words of other scripts.</summary>
    public int WordCount { get; set; }

    public bool NoIndex { get; set; }

    /// <summary>Content hash of the photo that stands for the story; null when there is none.</summary>
    public string? PhotoHash { get; set; }

    /// <summary>Pixels; null without a photo.</summary>
    public int? PhotoWidth { get; set; }

    /// <summary>Pixels; null without a photo.</summary>
    public int? PhotoHeight { get; set; }

    public string? PhotoAlt { get; set; }

    /// <summary>What only the article's own page shows.</summary>
    public required PublishedDetails Details { get; set; }

    public IReadOnlyCollection<PublishedListing> Listings => _listings;

    /// <summary>The lists that <see cref="Listings"/> name.</summary>
    public IEnumerable<ListRef> Lists => _listings.Select(row => row.List);

    public IReadOnlyCollection<PublishedCorrection> Corrections => _corrections;

    /// <summary>Puts the article into exactly these lists.</summary>
    /// <returns>These lists and those that it stood in before.</returns>
    public IReadOnlyList<ListRef> ListIn(IEnumerable<ListRef> lists)
    {
        var wanted = lists.ToHashSet();
        IReadOnlyList<ListRef> touched = [.. Lists.Union(wanted)];
        _listings.RemoveAll(row => row.PublishedAtUtc != PublishedAtUtc || !wanted.Contains(row.List));
        wanted.ExceptWith(Lists);
        _listings.AddRange(wanted.Select(list => new PublishedListing(list.Kind, list.TargetId, PublishedAtUtc, ArticleId)));
        return touched;
    }
}
