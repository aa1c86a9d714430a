namespace Portal.Benchmarking;

/// <summary>The highest ids that a portal has given, and where its chain of changes ends.</summary>
internal sealed record LastIds(int ArticleId, int CorrectionId, long ChangeId, long SealNumber, string SealHash);
