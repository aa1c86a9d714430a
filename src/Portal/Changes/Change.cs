namespace Portal.Changes;

/// <summary>
/// One editorial act, written in the transaction of its effect: the audit trail, and the feed from which caches are
/// evicted, indexes filled and others told.
/// </summary>
public sealed class Change
{
    public Change(ChangeKind kind, string actor, DateTime atUtc)
    {
        Kind = kind;
        Actor = actor;
        AtUtc = atUtc;
    }

    public long ChangeId { get; private set; }

    public ChangeKind Kind { get; private set; }

    /// <summary>Who did it: a member of staff, or the verb that was run.</summary>
    public string Actor { get; private set; }

    public DateTime AtUtc { get; private set; }

    public int? ArticleId { get; init; }

    public int? EditionId { get; init; }

    /// <summary>The version that was live or newest before; null when there was none.</summary>
    public int? FromVersion { get; init; }

    public int? ToVersion { get; init; }

    /// <summary>A reason or name in plain text; never a body.</summary>
    public string? Detail { get; init; }
}
