namespace Portal.Search;

/// <summary>What is looked for, and among which stories.</summary>
public sealed record SearchRequest(SearchWords Words, int EditionId)
{
    /// <summary>The stories of these sections alone; null for all.</summary>
    public IReadOnlyList<int>? SectionIds { get; init; }

    /// <summary>Slugs of people; the stories that credit one of them alone. Null for all.</summary>
    public IReadOnlyList<string>? People { get; init; }

    /// <summary>Inclusive; null is open.</summary>
    public DateTime? FromUtc { get; init; }

    /// <summary>Exclusive; null is open.</summary>
    public DateTime? ToUtc { get; init; }

    public SearchOrder Order { get; init; }

    /// <summary>The page that follows this place; null for the first one.</summary>
    public SearchKey? After { get; init; }
}
