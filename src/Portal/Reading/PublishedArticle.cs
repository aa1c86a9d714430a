using Portal.Media;
using Portal.Text;

namespace Portal.Reading;

/// <summary>
/// What readers get of an article: written by publishing, deleted by withdrawing, and complete, so that no page, card,
/// feed or search hit asks the desk's tables. A live article that is to be published again at a set time has two: one until then, one
/// from then on.
/// </summary>
public sealed class PublishedArticle : IPublished
{
    /// <summary>For what is visible since it was published, whenever that was.</summary>
    internal static readonly DateTime EverUtc = DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc);

    private readonly List<PublishedListing> _listings = [];
    private readonly List<PublishedPhotoUse> _photoUses = [];

    public PublishedArticle(int articleId, int version, string path)
    {
        ArticleId = articleId;
        Version = version;
        Path = path;
    }

    public int ArticleId { get; private set; }

    public int Version { get; private set; }

    /// <summary>Permanent address, from the root of the site.</summary>
    public string Path { get; private set; }

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

    public DateTime VisibleFromUtc { get; private set; } = EverUtc;

    public DateTime? VisibleUntilUtc { get; private set; }

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

    /// <summary>What crops of the photo keep; null without a photo.</summary>
    public FocalPoint? PhotoFocus { get; set; }

    /// <summary>See <see cref="PublishedPhotoUse.HiddenFromUtc"/>.</summary>
    public DateTime? PhotoHiddenFromUtc { get; set; }

    /// <summary>See <see cref="PhotoFile.HasAvif"/>.</summary>
    public bool PhotoHasAvif { get; set; }

    /// <summary>A machine made the picture, as the use or the library says.</summary>
    public bool PhotoIsAiGenerated { get; set; }

    /// <summary>What only the article's own page shows.</summary>
    public required PublishedDetails Details { get; set; }

    public IReadOnlyCollection<PublishedListing> Listings => _listings;

    /// <summary>The lists that <see cref="Listings"/> name.</summary>
    public IEnumerable<ListRef> Lists => _listings.Select(row => row.List);

    public IReadOnlyCollection<PublishedPhotoUse> PhotoUses => _photoUses;

    /// <summary>Sets the time in which readers see this version, here and in every list.</summary>
    public void ShowBetween(DateTime fromUtc, DateTime? untilUtc)
    {
        VisibleFromUtc = fromUtc;
        VisibleUntilUtc = untilUtc;
        foreach (var listing in _listings)
        {
            listing.VisibleFromUtc = fromUtc;
            listing.VisibleUntilUtc = untilUtc;
        }
    }

    /// <summary>Puts the article into exactly these lists.</summary>
    public void ListIn(IEnumerable<ListRef> lists)
    {
        var wanted = lists.ToHashSet();
        _listings.RemoveAll(row => row.PublishedAtUtc != PublishedAtUtc || !wanted.Contains(row.List));
        wanted.ExceptWith(Lists);
        _listings.AddRange(wanted.Select(list => new PublishedListing(list.Kind, list.TargetId, PublishedAtUtc, ArticleId, Version)
        {
            VisibleFromUtc = VisibleFromUtc,
            VisibleUntilUtc = VisibleUntilUtc,
        }));
    }

    /// <summary>Notes that the article shows exactly these photos.</summary>
    public void Use(IEnumerable<PhotoFile> photos)
    {
        var wanted = photos.DistinctBy(photo => photo.Hash, StringComparer.Ordinal).ToDictionary(photo => photo.Hash, StringComparer.Ordinal);
        _photoUses.RemoveAll(use => !wanted.ContainsKey(use.Hash));
        _photoUses.AddRange(wanted.Keys.Except(_photoUses.Select(use => use.Hash), StringComparer.Ordinal)
            .Select(hash => new PublishedPhotoUse(hash, ArticleId, Version)));
        foreach (var use in _photoUses)
        {
            use.HiddenFromUtc = wanted[use.Hash].HiddenFromUtc;
        }
    }

    /// <summary>Takes over what a tag of the article is called now, or the tag that it is merged into.</summary>
    /// <param name="tagId">The tag that the article has.</param>
    public void Retag(int tagId, int newId, NamedLink link)
    {
        var tags = Details.TagIds.Zip(Details.Tags, (id, old) => id == tagId || id == newId ? (Id: newId, Link: link) : (Id: id, Link: old)).DistinctBy(tag => tag.Id).ToList();
        Details = Details with { TagIds = [.. tags.Select(tag => tag.Id)], Tags = [.. tags.Select(tag => tag.Link)] };
    }

    /// <summary>Takes over what a topic of the article is called now.</summary>
    /// <param name="path">Its address until now.</param>
    public void Retopic(string path, NamedLink link) =>
        Details = Details with { Topics = [.. Details.Topics.Select(topic => topic.Path == path ? link : topic)] };

    /// <summary>Takes over what holds for a photo now; the words that are printed with it stay.</summary>
    public void Follow(PhotoFile photo)
    {
        Details = Details with { Photos = [.. Details.Photos.Select(use => use.File.Hash == photo.Hash ? use with { File = photo } : use)] };
        _photoUses.Where(use => use.Hash == photo.Hash).ToList().ForEach(use => use.HiddenFromUtc = photo.HiddenFromUtc);
        if (PhotoHash == photo.Hash)
        {
            PhotoFocus = photo.Focus;
            PhotoHiddenFromUtc = photo.HiddenFromUtc;
            PhotoHasAvif = photo.HasAvif;
            PhotoIsAiGenerated |= photo.IsAiGenerated;
        }
    }
}
