namespace Portal.Reading;

/// <summary>A correction as readers see it, on the article and in the list of corrections.</summary>
public sealed class PublishedCorrection
{
    public PublishedCorrection(int correctionId, int articleId, CorrectionKind kind, string text, DateTime correctedAtUtc)
    {
        CorrectionId = correctionId;
        ArticleId = articleId;
        Kind = kind;
        Text = text;
        CorrectedAtUtc = correctedAtUtc;
    }

    /// <summary>Id of the desk's correction.</summary>
    public int CorrectionId { get; private set; }

    /// <summary>Of an article that readers see or will see; shown with whichever of its versions they do.</summary>
    public int ArticleId { get; private set; }

    public CorrectionKind Kind { get; private set; }

    /// <summary>Plain text.</summary>
    public string Text { get; private set; }

    public DateTime CorrectedAtUtc { get; private set; }
}
