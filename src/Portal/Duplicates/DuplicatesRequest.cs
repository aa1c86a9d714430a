using Portal.Stories;

namespace Portal.Duplicates;

/// <summary>A story of which is asked whether it repeats another one.</summary>
/// <param name="ArticleId">The story's own; null for a new one.</param>
/// <param name="EditionId">Where similar titles of late are looked for.</param>
public sealed record DuplicatesRequest(Story Story, int? ArticleId, int EditionId)
{
    /// <summary>False looks for the same title only, for imports of thousands.</summary>
    public bool WithRecent { get; init; } = true;
}
