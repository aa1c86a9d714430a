namespace Portal.Search;

/// <summary>A stretch of text that is shown of a story.</summary>
/// <param name="IsFound">It is what was looked for.</param>
public sealed record SearchRun(string Text, bool IsFound);
