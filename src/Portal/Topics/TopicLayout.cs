using System.Text.Json.Serialization;

namespace Portal.Topics;

/// <summary>What stands above the list of a topic's stories: an immutable record.</summary>
public sealed record TopicLayout
{
    public static TopicLayout Empty { get; } = new();

    /// <summary>Id of the story on top; null for none.</summary>
    public int? Lead { get; init; }

    public IReadOnlyList<TopicGroup> Groups { get; init; } = [];

    /// <summary>In the order in which it is told.</summary>
    public IReadOnlyList<TopicEvent> Timeline { get; init; } = [];

    /// <summary>Every story that it names, once.</summary>
    [JsonIgnore]
    public IReadOnlyList<int> ArticleIds =>
        [.. new[] { Lead }.Concat(Groups.SelectMany(group => group.ArticleIds).Cast<int?>()).Concat(Timeline.Select(item => item.ArticleId)).OfType<int>().Distinct()];
}
