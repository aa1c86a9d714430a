namespace Portal.Desk;

/// <summary>One page of a list of the desk.</summary>
/// <param name="Next">Follows this page; null on the last one.</param>
/// <param name="IsCut">True when nothing else was found among so many articles that the rest was left to the next page.</param>
public sealed record DeskPage(IReadOnlyList<DeskItem> Items, DeskKey? Next, bool IsCut = false);
