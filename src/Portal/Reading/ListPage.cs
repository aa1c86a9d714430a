namespace Portal.Reading;

/// <summary>One page of a list, the newest first.</summary>
/// <param name="Older">Follows this page; null on the last one.</param>
/// <param name="Newer">Precedes this page; null on the first one.</param>
public sealed record ListPage(IReadOnlyList<Card> Cards, ListKey? Older, ListKey? Newer)
{
    /// <summary>All that was read for the page: those too that only say whether there are more.</summary>
    public required IReadOnlyList<int> ArticleIds { get; init; }

    public static ListPage Empty { get; } = new([], null, null) { ArticleIds = [] };
}
