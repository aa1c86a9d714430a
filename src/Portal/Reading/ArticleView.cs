using System.Linq.Expressions;
using Portal.Media;
using Portal.Text;

namespace Portal.Reading;

/// <summary>An article as its own page shows it.</summary>
public sealed record ArticleView
{
    /// <summary>The one projection from rows, without corrections.</summary>
    internal static Expression<Func<PublishedArticle, ArticleView>> OfArticle { get; } = article => new ArticleView
    {
        ArticleId = article.ArticleId,
        Path = article.Path,
        EditionId = article.EditionId,
        SectionId = article.SectionId,
        Language = article.Language,
        Title = article.Title,
        Kicker = article.Kicker,
        ShortTitle = article.ShortTitle,
        SeoTitle = article.SeoTitle,
        Summary = article.Summary,
        PublishedAtUtc = article.PublishedAtUtc,
        ModifiedAtUtc = article.ModifiedAtUtc,
        Body = article.Body,
        WordCount = article.WordCount,
        NoIndex = article.NoIndex,
        Photo = article.PhotoHash == null
            ? null
            : new PhotoFile(article.PhotoHash, article.PhotoWidth!.Value, article.PhotoHeight!.Value)
            {
                Focus = article.PhotoFocus ?? FocalPoint.Centre,
                HasAvif = article.PhotoHasAvif,
                HiddenFromUtc = article.PhotoHiddenFromUtc,
            },
        PhotoAlt = article.PhotoAlt,
        Details = article.Details,
        Corrections = new List<CorrectionView>(),
    };

    public required int ArticleId { get; init; }

    public required string Path { get; init; }

    public required int EditionId { get; init; }

    public int? SectionId { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public required string Language { get; init; }

    public required string Title { get; init; }

    public string? Kicker { get; init; }

    public string? ShortTitle { get; init; }

    public string? SeoTitle { get; init; }

    public required string Summary { get; init; }

    public required DateTime PublishedAtUtc { get; init; }

    /// <summary>Last substantive change; equals <see cref="PublishedAtUtc"/> when there was none.</summary>
    public required DateTime ModifiedAtUtc { get; init; }

    public required SafeHtml Body { get; init; }

    public required int WordCount { get; init; }

    public required bool NoIndex { get; init; }

    public PhotoFile? Photo { get; init; }

    public string? PhotoAlt { get; init; }

    public required PublishedDetails Details { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<CorrectionView> Corrections { get; init; }

    /// <summary>The article as its photos may be seen at a time, in the formats that there are.</summary>
    internal ArticleView WithPhotosAt(DateTime nowUtc)
    {
        var hidden = Hashes(Details.Photos.Where(photo => photo.File.IsHiddenAt(nowUtc)));
        var withAvif = Hashes(Details.Photos.Where(photo => photo.File.HasAvif));
        return hidden.Count + withAvif.Count == 0
            ? this
            : this with
            {
                Body = ShownFigures.Of(Body, hidden, withAvif),
                Photo = Photo is { } photo && hidden.Contains(photo.Hash) ? null : Photo,
                PhotoAlt = Photo is { } shown && hidden.Contains(shown.Hash) ? null : PhotoAlt,
                Details = Details with { Photos = [.. Details.Photos.Where(photo => !hidden.Contains(photo.File.Hash))] },
            };
    }

    private static HashSet<string> Hashes(IEnumerable<PublishedPhoto> photos) => photos.Select(photo => photo.File.Hash).ToHashSet(StringComparer.Ordinal);
}
