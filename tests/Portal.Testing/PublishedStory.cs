namespace Portal.Testing;

/// <summary>What a test needs to find a story again.</summary>
/// <param name="Path">Address from the root of the site.</param>
public sealed record PublishedStory(int ArticleId, string Path);
