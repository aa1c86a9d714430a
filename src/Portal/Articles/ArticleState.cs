namespace Portal.Articles;

/// <summary>Where an article stands between the first word and the archive. "Scheduled" is <see cref="Approved"/> with a
/// publish time in the future.</summary>
public enum ArticleState
{
    Draft,
    InReview,
    Approved,
    Published,
    Withdrawn,
}
