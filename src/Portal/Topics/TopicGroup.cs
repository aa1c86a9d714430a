namespace Portal.Topics;

/// <summary>Stories under a heading.</summary>
/// <param name="Title">Plain text.</param>
public sealed record TopicGroup(string Title, IReadOnlyList<int> ArticleIds);
