namespace Portal.Data;

/// <summary>One page of what has slugs.</summary>
/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record SlugPage<T>(IReadOnlyList<T> Rows, string? Next);
