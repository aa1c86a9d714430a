using Portal.Media;
using Portal.Text;

namespace Portal.Reading;

/// <summary>An article as its own page shows it.</summary>
public sealed record ArticleView
{
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
}
