using Portal.Articles;
using Portal.Import;

namespace Portal.Export;

/// <summary>What the desk knows of a story beside the story.</summary>
public sealed record ExportedArticle
{
    /// <summary>Where it was exported; it gets another one where it is imported.</summary>
    public required int Id { get; init; }

    /// <summary>Slug.</summary>
    public required string Edition { get; init; }

    /// <summary>Slugs joined by slashes; null for none.</summary>
    public string? Section { get; init; }

    public required ArticleState State { get; init; }

    /// <summary>First publication; null when there was none.</summary>
    public DateTime? PublishedAtUtc { get; init; }

    public string? ImportKey { get; init; }

    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Of the version that readers see, where it is not the newest.</summary>
    public IReadOnlyList<Finding> LiveFindings { get; init; } = [];

    public IReadOnlyList<ExportedCorrection> Corrections { get; init; } = [];
}
