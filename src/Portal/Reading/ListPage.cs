namespace Portal.Reading;

/// <summary>One page of a list, the newest first.</summary>
/// <param name="Older">Follows this page; null on the last one.</param>
/// <param name="Newer">Precedes this page; null on the first one.</param>
public sealed record ListPage(IReadOnlyList<Card> Cards, ListKey? Older, ListKey? Newer)
{
    public static ListPage Empty { get; } = new([], null, null);
}
