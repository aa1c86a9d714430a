using Portal.Changes;

namespace Portal.Audit;

/// <summary>Which changes are asked for; null leaves open.</summary>
public sealed record AuditFilter
{
    /// <summary>Changes of these editions only; null also takes what no edition owns, such as sign-ins.</summary>
    public IReadOnlyCollection<int>? EditionIds { get; init; }

    public int? StaffId { get; init; }

    public ChangeKind? Kind { get; init; }

    public int? ArticleId { get; init; }

    /// <summary>True asks for refused attempts only.</summary>
    public bool OnlyRefused { get; init; }

    /// <summary>First instant.</summary>
    public DateTime? FromUtc { get; init; }

    /// <summary>First instant after it.</summary>
    public DateTime? ToUtc { get; init; }
}
