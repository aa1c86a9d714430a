namespace Portal.Reading;

/// <summary>A correction with the article that it is about.</summary>
/// <param name="Language">BCP 47 tag of the article.</param>
public sealed record ListedCorrection(
    int CorrectionId, int ArticleId, CorrectionKind Kind, string Text, DateTime CorrectedAtUtc, string Path, string Title, string Language);
