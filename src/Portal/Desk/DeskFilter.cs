using Portal.Articles;

namespace Portal.Desk;

/// <summary>Which articles the desk asks for; null leaves open.</summary>
public sealed record DeskFilter(int EditionId)
{
    /// <summary>Any of these; empty for all. Whoever wants those inside a section too names them.</summary>
    public IReadOnlyList<int> SectionIds { get; init; } = [];

    public ArticleState? State { get; init; }

    /// <summary>True for those with a planned time, false for those without.</summary>
    public bool? IsScheduled { get; init; }

    /// <summary>The member of staff who began it.</summary>
    public int? OwnerId { get; init; }

    /// <summary>Last changed at this time or later.</summary>
    public DateTime? FromUtc { get; init; }

    /// <summary>Last changed before this time.</summary>
    public DateTime? ToUtc { get; init; }

    /// <summary>Part of the title, in any width, case and form of Chinese. With two signs or more, a list that nothing else makes
    /// <see cref="IsShort"/> is in the order in which articles were begun, the newest first.</summary>
    public string? Title { get; init; }

    /// <summary>True for those with findings that a person has to decide.</summary>
    public bool NeedsAttention { get; init; }

    /// <summary>True when it asks for what is never much, however large the archive is: one person's work, or what is not out yet.</summary>
    internal bool IsShort => OwnerId is not null || NeedsAttention || State is not (null or ArticleState.Published);
}
