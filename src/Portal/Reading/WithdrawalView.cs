namespace Portal.Reading;

/// <summary>What readers are told of a withdrawn article.</summary>
/// <param name="Reason">Plain text; null when none is given.</param>
public sealed record WithdrawalView(int ArticleId, int EditionId, string Path, DateTime WithdrawnAtUtc, string? Reason);
