namespace Portal.Reading;

/// <summary>An article that readers will see from an instant on, or in another version, or without a photo, or no longer; with the lists of before and after.</summary>
public sealed record DueArticle(int ArticleId, DateTime DueUtc, IReadOnlyList<ListRef> Lists);
