namespace Portal.Reading;

/// <summary>An article that readers will see from an instant on, in these lists.</summary>
public sealed record DueArticle(int ArticleId, DateTime DueUtc, IReadOnlyList<ListRef> Lists);
