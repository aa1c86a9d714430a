namespace Portal.Reading;

/// <summary>What the desk has put above the list of a topic's stories, as far as readers may see it.</summary>
public sealed record TopicContents
{
    public static TopicContents Empty { get; } = new();

    /// <summary>Null for none.</summary>
    public Card? Lead { get; init; }

    /// <summary>Without groups that have nothing to show.</summary>
    public IReadOnlyList<TopicGroupView> Groups { get; init; } = [];

    public IReadOnlyList<TopicEventView> Timeline { get; init; } = [];

    /// <summary>Every story that the desk has named, also those that readers do not see yet or any more.</summary>
    public IReadOnlyList<int> ArticleIds { get; init; } = [];
}
