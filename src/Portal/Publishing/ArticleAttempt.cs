using Portal.Articles;
using Portal.Changes;

namespace Portal.Publishing;

/// <summary>What somebody is about to do to an article, for the record.</summary>
/// <param name="Detail">Reason, name or time in plain text; never a body.</param>
public sealed record ArticleAttempt(int ArticleId, ChangeKind Kind, string? Detail = null)
{
    /// <summary>True when the act appends a version: the record then names the newest one before, else the live one.</summary>
    public bool AppendsVersion { get; init; }

    /// <summary>Which version the act is about, asked for when it is done; null for none.</summary>
    public Func<Article, int?> ToVersion { get; init; } = article => article.WorkingVersion;
}
