using Portal.Changes;

namespace Portal.Desk;

/// <summary>One act on an article.</summary>
/// <param name="Refusal">Null when it was done.</param>
public sealed record ArticleEvent(
    long ChangeId, ChangeKind Kind, string Actor, DateTime AtUtc, int? FromVersion, int? ToVersion, string? Detail, Refusal? Refusal);
