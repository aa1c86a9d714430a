namespace Portal.Reading;

/// <summary>
/// What is left of a withdrawn article: enough to answer 410 with a short notice. For an article with a set end it is there before, with
/// that time.
/// </summary>
public sealed class PublishedWithdrawal
{
    public PublishedWithdrawal(int articleId, int editionId, string path, DateTime withdrawnAtUtc, string? reason)
    {
        ArticleId = articleId;
        EditionId = editionId;
        Path = path;
        WithdrawnAtUtc = withdrawnAtUtc;
        Reason = reason;
    }

    public int ArticleId { get; private set; }

    public int EditionId { get; private set; }

    /// <summary>The permanent address that the article had.</summary>
    public string Path { get; private set; }

    public DateTime WithdrawnAtUtc { get; set; }

    /// <summary>Plain text for readers; null when none is given.</summary>
    public string? Reason { get; set; }
}
