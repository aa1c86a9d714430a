namespace Portal.Search;

/// <summary>One page of what is found.</summary>
/// <param name="ArticleIds">In order.</param>
/// <param name="Total">How many are found on all pages.</param>
/// <param name="Next">Null on the last page.</param>
public sealed record SearchHits(IReadOnlyList<int> ArticleIds, int Total, SearchKey? Next)
{
    public const int PageSize = 20;

    public static SearchHits None { get; } = new([], 0, Next: null);
}
