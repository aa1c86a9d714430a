using System.Linq.Expressions;
using Portal.Media;

namespace Portal.Reading;

/// <summary>An article as lists show it.</summary>
public sealed record Card
{
    /// <summary>The projection from rows of lists to cards, at a time: photos that nobody may see any more are left out.</summary>
    internal static Expression<Func<PublishedListing, DateTime, Card>> OfListing { get; } = (row, nowUtc) => new Card
    {
        ListKind = row.Kind,
        ListTargetId = row.TargetId,
        ArticleId = row.ArticleId,
        Path = row.Article!.Path,
        EditionId = row.Article.EditionId,
        SectionId = row.Article.SectionId,
        Language = row.Article.Language,
        Title = row.Article.Title,
        ShortTitle = row.Article.ShortTitle,
        Kicker = row.Article.Kicker,
        Summary = row.Article.Summary,
        PublishedAtUtc = row.PublishedAtUtc,
        Photo = row.Article.PhotoHash == null || row.Article.PhotoHiddenFromUtc <= nowUtc
            ? null
            : new PhotoFile(row.Article.PhotoHash, row.Article.PhotoWidth!.Value, row.Article.PhotoHeight!.Value)
            {
                Focus = row.Article.PhotoFocus ?? FocalPoint.Centre,
                HasAvif = row.Article.PhotoHasAvif,
                IsAiGenerated = row.Article.PhotoIsAiGenerated,
            },
        PhotoAlt = row.Article.PhotoAlt,
    };

    /// <summary>What a headline needs and no more: without section, kicker, summary and photo. Some forty are read for an article.</summary>
    internal static Expression<Func<PublishedListing, Card>> HeadlineOfListing { get; } = row => new Card
    {
        ListKind = row.Kind,
        ListTargetId = row.TargetId,
        ArticleId = row.ArticleId,
        Path = row.Article!.Path,
        EditionId = row.Article.EditionId,
        Language = row.Article.Language,
        Title = row.Article.Title,
        ShortTitle = row.Article.ShortTitle,
        Summary = "",
        PublishedAtUtc = row.PublishedAtUtc,
    };

    /// <summary>As <see cref="OfListing"/>, from an article itself, outside lists.</summary>
    internal static Expression<Func<PublishedArticle, DateTime, Card>> OfArticle { get; } = (row, nowUtc) => new Card
    {
        ArticleId = row.ArticleId,
        Path = row.Path,
        EditionId = row.EditionId,
        SectionId = row.SectionId,
        Language = row.Language,
        Title = row.Title,
        ShortTitle = row.ShortTitle,
        Kicker = row.Kicker,
        Summary = row.Summary,
        PublishedAtUtc = row.PublishedAtUtc,
        Photo = row.PhotoHash == null || row.PhotoHiddenFromUtc <= nowUtc
            ? null
            : new PhotoFile(row.PhotoHash, row.PhotoWidth!.Value, row.PhotoHeight!.Value)
            {
                Focus = row.PhotoFocus ?? FocalPoint.Centre,
                HasAvif = row.PhotoHasAvif,
                IsAiGenerated = row.PhotoIsAiGenerated,
            },
        PhotoAlt = row.PhotoAlt,
    };

    /// <summary>With <see cref="ListTargetId"/>, the list that the card was read from.</summary>
    internal ListKind ListKind { get; init; }

    internal int ListTargetId { get; init; }

    public required int ArticleId { get; init; }

    public required string Path { get; init; }

    public required int EditionId { get; init; }

    public int? SectionId { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public required string Language { get; init; }

    public required string Title { get; init; }

    public string? ShortTitle { get; init; }

    public string? Kicker { get; init; }

    public required string Summary { get; init; }

    public required DateTime PublishedAtUtc { get; init; }

    public PhotoFile? Photo { get; init; }

    public string? PhotoAlt { get; init; }

    /// <summary>Where the card stands in lists that show the newest first.</summary>
    public ListKey Key => new(PublishedAtUtc, ArticleId);
}
