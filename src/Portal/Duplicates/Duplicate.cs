using Portal.Articles;

namespace Portal.Duplicates;

/// <summary>A story that one which is being written may repeat.</summary>
/// <param name="MayOpen">False where the actor sees the story as readers do only.</param>
public sealed record Duplicate(DuplicateKind Kind, int ArticleId, string Title, ArticleState State, bool MayOpen);
