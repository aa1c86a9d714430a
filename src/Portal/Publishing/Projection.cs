using Portal.Reading;

namespace Portal.Publishing;

/// <summary>What a projection wrote.</summary>
/// <param name="Path">The permanent path of the page.</param>
/// <param name="Lists">Every list that showed the article before, or shows it now.</param>
public sealed record Projection(string Path, IReadOnlyList<ListRef> Lists);
