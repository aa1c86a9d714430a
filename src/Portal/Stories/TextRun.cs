namespace Portal.Stories;

/// <summary>A stretch of text that two versions share or that one of them has.</summary>
public sealed record TextRun(TextRunKind Kind, string Text);
