namespace Portal.Reading;

/// <summary>What is pinned to an edition's home and may be seen now; a story may stand in several slots.</summary>
public sealed record FrontContents
{
    public static FrontContents Empty { get; } = new();

    public IReadOnlyList<Card> Lead { get; init; } = [];

    public IReadOnlyList<Card> Pictures { get; init; } = [];

    public IReadOnlyList<Card> Headlines { get; init; } = [];

    /// <summary>By section id; without sections that have none.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<Card>> BySection { get; init; } = new Dictionary<int, IReadOnlyList<Card>>();

    /// <summary>Null for none.</summary>
    public BreakingView? Breaking { get; init; }

    /// <summary>Every story that the desk has pinned, also those that readers do not see yet or any more.</summary>
    public IReadOnlyList<int> ArticleIds { get; init; } = [];

    /// <summary>The instant at which the next of it falls out; null when nothing will.</summary>
    public DateTime? NextEndUtc { get; init; }
}
