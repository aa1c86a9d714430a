using Portal.Stories;

namespace Portal.Publishing;

/// <summary>A version that is to be written for readers.</summary>
/// <param name="IsFirst">True when readers have not seen the article before.</param>
/// <param name="IsSubstantive">False for a change that does not move the time of the last update.</param>
public sealed record Projection(int Version, Story Story, DateTime NowUtc, bool IsFirst, bool IsSubstantive);
