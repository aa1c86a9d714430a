using Portal.Stories;

namespace Portal.Export;

/// <summary>One article of an export.</summary>
/// <param name="Story">The newest version.</param>
/// <param name="LiveStory">The version that readers see, where it is not the newest.</param>
public sealed record ArchivedArticle(ExportedArticle Article, Story Story, Story? LiveStory);
