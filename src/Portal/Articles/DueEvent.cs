namespace Portal.Articles;

/// <summary>Something planned that has come about.</summary>
/// <param name="FromVersion">What readers saw before; null for nothing.</param>
/// <param name="ToVersion">What readers see since; null for nothing.</param>
public sealed record DueEvent(DueKind Kind, int? FromVersion, int? ToVersion);
