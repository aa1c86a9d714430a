using Portal.Editions;

namespace Portal.Import;

/// <summary>How a fact that a page says of its site stands to what the edition has.</summary>
/// <param name="Imported">As on the page; notices are joined by line ends.</param>
/// <param name="Present">What the edition has; null when it had nothing.</param>
public sealed record FactFinding(EditionField Field, FactVerdict Verdict, string Imported, string? Present);
