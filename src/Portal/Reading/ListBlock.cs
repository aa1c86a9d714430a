namespace Portal.Reading;

/// <summary>The newest of one list, as asked for or read beside others.</summary>
/// <param name="Count">How many cards at most.</param>
public sealed record ListBlock(ListKind Kind, int TargetId, int Count);
