namespace Portal.Stories;

/// <summary>When and where the reported event takes place.</summary>
/// <param name="Start">Local day of the edition's zone.</param>
/// <param name="End">Last local day; null for a single day.</param>
public sealed record StoryEvent(DateOnly? Start, DateOnly? End, string? Place);
