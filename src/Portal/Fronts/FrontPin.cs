namespace Portal.Fronts;

/// <summary>A story in a slot; those of one slot stand in the order of the layout.</summary>
public sealed record FrontPin(FrontSlot Slot, int ArticleId)
{
    /// <summary>For <see cref="FrontSlot.Section"/> only.</summary>
    public int? SectionId { get; init; }

    /// <summary>Exclusive; null without an end.</summary>
    public DateTime? UntilUtc { get; init; }

    public bool IsOverAt(DateTime nowUtc) => UntilUtc <= nowUtc;
}
