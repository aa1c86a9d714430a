namespace Portal.Reading;

/// <summary>Stories under a heading.</summary>
public sealed record TopicGroupView(string Title, IReadOnlyList<Card> Cards);
