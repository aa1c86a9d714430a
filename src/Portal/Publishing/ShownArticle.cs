using Portal.Reading;

namespace Portal.Publishing;

/// <summary>What readers have of one article: up to two versions, and the notice that answers when none is visible.</summary>
public sealed record ShownArticle(IReadOnlyList<PublishedArticle> Versions, PublishedWithdrawal? Notice)
{
    /// <summary>The permanent address; null for an article that never had one.</summary>
    public string? Path => Versions.Count > 0 ? Versions[0].Path : Notice?.Path;

    /// <summary>Null when there is no version.</summary>
    public DateTime? ModifiedAtUtc => Versions.Count > 0 ? Versions.Max(version => version.ModifiedAtUtc) : null;

    public PublishedArticle? Find(int version) => Versions.FirstOrDefault(row => row.Version == version);

    /// <summary>What readers see; null when they see none.</summary>
    public PublishedArticle? VersionAt(DateTime nowUtc) => Versions.FirstOrDefault(version => version.IsPublicAt(nowUtc));
}
