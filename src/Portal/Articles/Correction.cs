using Portal.Reading;

namespace Portal.Articles;

/// <summary>A correction that the desk made; it stays with the article whatever becomes of its published form.</summary>
public sealed class Correction
{
    public Correction(int articleId, CorrectionKind kind, string text, string author, DateTime correctedAtUtc)
    {
        ArticleId = articleId;
        Kind = kind;
        Text = text;
        Author = author;
        CorrectedAtUtc = correctedAtUtc;
    }

    public int CorrectionId { get; private set; }

    public int ArticleId { get; private set; }

    public CorrectionKind Kind { get; private set; }

    /// <summary>Plain text, as readers see it.</summary>
    public string Text { get; private set; }

    public string Author { get; private set; }

    public DateTime CorrectedAtUtc { get; private set; }
}
