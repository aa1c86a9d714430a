using Portal.Import;
using Portal.Stories;

namespace Portal.Articles;

/// <summary>What a new version is made of.</summary>
public sealed record VersionText(Story Story)
{
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>See <see cref="ArticleVersion.SourceText"/>.</summary>
    public string? SourceText { get; init; }

    /// <summary>Why, in the author's words; null when they gave none.</summary>
    public string? Note { get; init; }

    /// <summary>The earlier version that this one repeats; null for a new text.</summary>
    public int? RestoredFrom { get; init; }
}
