namespace Portal.Reading;

/// <summary>What the home page of an edition shows.</summary>
public sealed record HomeContents
{
    /// <summary>The newest of the edition, the newest first.</summary>
    public required IReadOnlyList<Card> Latest { get; init; }

    /// <summary>The newest of each section at the top, by section id.</summary>
    public required IReadOnlyDictionary<int, IReadOnlyList<Card>> BySection { get; init; }

    /// <summary>The newest of each topic, by topic id.</summary>
    public required IReadOnlyDictionary<int, IReadOnlyList<Card>> ByTopic { get; init; }

    /// <summary>All that can fill the page by time.</summary>
    public IEnumerable<int> ArticleIds =>
        Latest.Concat(BySection.Values.SelectMany(cards => cards)).Concat(ByTopic.Values.SelectMany(cards => cards)).Select(card => card.ArticleId);

    /// <summary>What the desk has pinned.</summary>
    public FrontContents Front { get; init; } = FrontContents.Empty;
}
