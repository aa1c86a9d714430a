namespace Portal.Import.Pages;

/// <summary>What is known of a line besides its text.</summary>
/// <param name="Level">2 to 6 for a heading; the number for an item of a numbered list, 0 for one of a bullet list.</param>
/// <param name="IsIndented">Typed indent, which text pages give to paragraphs and not to photos.</param>
/// <param name="IsCentred">As captions are.</param>
/// <param name="PhotoSource">The photo's address as written.</param>
internal sealed record LineMark(
    LineKind Kind, int Level = 0, bool IsIndented = false, bool IsCentred = false, string? PhotoSource = null);
