namespace Portal.Import;

/// <summary>What was pasted, as the body of a story takes it.</summary>
/// <param name="Markdown">Blocks with one empty line between them; may be empty.</param>
/// <param name="Findings">What cleaning changed; offsets point into <paramref name="Source"/>.</param>
/// <param name="Source">The words as they were before cleaning.</param>
/// <param name="Photos">How many pictures stood there; a body has none.</param>
public sealed record PastedText(string Markdown, IReadOnlyList<Finding> Findings, string Source, int Photos);
