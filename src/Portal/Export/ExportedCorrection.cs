using Portal.Reading;

namespace Portal.Export;

public sealed record ExportedCorrection(CorrectionKind Kind, string Text, string Author, DateTime CorrectedAtUtc);
