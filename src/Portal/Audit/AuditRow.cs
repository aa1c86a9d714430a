using Portal.Changes;

namespace Portal.Audit;

/// <summary>One change as the audit trail shows it.</summary>
/// <param name="Actor">Member of staff, or verb.</param>
/// <param name="Address">IP address of the member of staff; null for verbs and jobs.</param>
/// <param name="ToStaff">Name of the member of staff that it was done to.</param>
/// <param name="Refusal">Null when it was done.</param>
public sealed record AuditRow(
    long ChangeId,
    DateTime AtUtc,
    ChangeKind Kind,
    string Actor,
    string? Address,
    int? EditionId,
    int? ArticleId,
    string? ToStaff,
    string? PhotoHash,
    int? FromVersion,
    int? ToVersion,
    string? Detail,
    Refusal? Refusal);
