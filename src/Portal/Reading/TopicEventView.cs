namespace Portal.Reading;

/// <summary>One step of what happened.</summary>
/// <param name="Path">Of the story about it; null for none that readers may see.</param>
public sealed record TopicEventView(DateOnly Day, string Text, string? Path);
