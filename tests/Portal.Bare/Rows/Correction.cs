namespace Portal.Bare.Rows;

public sealed class Correction
{
    public int CorrectionId { get; init; }

    public int ArticleId { get; init; }

    public required string Text { get; init; }

    public DateTime CorrectedAtUtc { get; init; }
}
