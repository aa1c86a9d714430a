namespace Portal.Topics;

/// <summary>One step of what happened.</summary>
/// <param name="Text">Plain text.</param>
/// <param name="ArticleId">The story about it; null for none.</param>
public sealed record TopicEvent(DateOnly Day, string Text, int? ArticleId = null);
