namespace Portal.Pushing;

/// <summary>How many pushes of a target are in one state.</summary>
public sealed record PushCount(PushTarget Target, PushState State, int Count);
