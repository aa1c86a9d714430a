namespace Portal.Desk;

/// <summary>One page of a list of the desk.</summary>
/// <param name="Next">Follows this page; null on the last one.</param>
public sealed record DeskPage(IReadOnlyList<DeskItem> Items, DeskKey? Next);
