using Portal.Articles;

namespace Portal.Desk;

/// <summary>Which articles the desk asks for; null leaves open.</summary>
public sealed record DeskFilter(int EditionId)
{
    /// <summary>The section itself, without those in it.</summary>
    public int? SectionId { get; init; }

    public ArticleState? State { get; init; }

    /// <summary>The member of staff who began it.</summary>
    public int? OwnerId { get; init; }

    /// <summary>Last changed at this time or later.</summary>
    public DateTime? FromUtc { get; init; }

    /// <summary>Last changed before this time.</summary>
    public DateTime? ToUtc { get; init; }

    /// <summary>Part of the title, in any width, case and form of Chinese. With two signs or more, the list
    /// is in the order in which articles were begun, the newest first.</summary>
    public string? Title { get; init; }

    /// <summary>True for those with findings that a person has to decide.</summary>
    public bool NeedsAttention { get; init; }
}
