namespace Portal.Bulk;

/// <summary>A story that was not changed with the others.</summary>
public sealed record BulkSkip(int ArticleId, BulkVerdict Why);
