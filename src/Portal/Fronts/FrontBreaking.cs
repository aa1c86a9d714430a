namespace Portal.Fronts;

/// <summary>The breaking-news bar. It always has an end: one that is forgotten tells of nothing new.</summary>
/// <param name="Text">Plain text.</param>
/// <param name="ArticleId">The story that it leads to, and without which it is not shown; null where there is none yet.</param>
/// <param name="UntilUtc">Exclusive.</param>
public sealed record FrontBreaking(string Text, int? ArticleId, DateTime UntilUtc);
