namespace Portal.Reading;

/// <summary>A correction as readers see it.</summary>
/// <param name="Text">Plain text.</param>
public sealed record CorrectionView(CorrectionKind Kind, string Text, DateTime CorrectedAtUtc);
