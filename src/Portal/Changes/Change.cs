using Portal.Publishing;
using Portal.Reading;

namespace Portal.Changes;

/// <summary>
/// One act, written in the transaction of its effect: the audit trail, and the feed from which caches are evicted, indexes filled and
/// others told. An act that was refused is a row too, with the reason and without an effect. Rows are never changed or deleted.
/// </summary>
public sealed class Change
{
    public Change(ChangeKind kind, Actor actor, DateTime atUtc)
        : this(kind, actor.Name, atUtc)
    {
        StaffId = actor.StaffId;
        Address = actor.Address;
    }

    public Change(ChangeKind kind, string actor, DateTime atUtc)
    {
        Kind = kind;
        Actor = actor;
        AtUtc = atUtc;
    }

    public long ChangeId { get; private set; }

    /// <summary>What was done or, when <see cref="Refusal"/> says so, tried.</summary>
    public ChangeKind Kind { get; private set; }

    /// <summary>Who did it: a member of staff, or the verb that was run.</summary>
    public string Actor { get; private set; }

    /// <summary>Null for verbs and jobs.</summary>
    public int? StaffId { get; private set; }

    /// <summary>IP address from which it was done; null for verbs and jobs.</summary>
    public string? Address { get; private set; }

    public DateTime AtUtc { get; private set; }

    public int? ArticleId { get; init; }

    public int? EditionId { get; init; }

    /// <summary>The member of staff that it was done to; null when it was not done to one.</summary>
    public int? ToStaffId { get; init; }

    /// <summary>Hash of the photo that it is about; null when it is about none.</summary>
    public string? PhotoHash { get; init; }

    /// <summary>The version that was live or newest before; null when there was none.</summary>
    public int? FromVersion { get; init; }

    public int? ToVersion { get; init; }

    /// <summary>Every list that showed the article before, or shows it now; none where readers see no difference.</summary>
    public IReadOnlyList<ListRef> Lists { get; set; } = [];

    /// <summary>A reason or name in plain text; never a body.</summary>
    public string? Detail { get; init; }

    /// <summary>Null when it was done.</summary>
    public Refusal? Refusal { get; private set; }

    internal void Refuse(Refusal refusal) => Refusal = refusal;
}
