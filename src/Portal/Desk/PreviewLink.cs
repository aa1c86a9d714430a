namespace Portal.Desk;

/// <summary>Shows one version to whoever holds the token, for a time. Only the token's hash is kept.</summary>
public sealed class PreviewLink
{
    public PreviewLink(
        int articleId, int version, string tokenHash, int? createdById, string createdBy, DateTime createdAtUtc, DateTime expiresAtUtc)
    {
        ArticleId = articleId;
        Version = version;
        TokenHash = tokenHash;
        CreatedById = createdById;
        CreatedBy = createdBy;
        CreatedAtUtc = createdAtUtc;
        ExpiresAtUtc = expiresAtUtc;
    }

    public int PreviewLinkId { get; private set; }

    public int ArticleId { get; private set; }

    /// <summary>The one that the person saw who made the link; what is written later is not shown by it.</summary>
    public int Version { get; private set; }

    public string TokenHash { get; private set; }

    public int? CreatedById { get; private set; }

    public string CreatedBy { get; private set; }

    public DateTime CreatedAtUtc { get; private set; }

    /// <summary>Exclusive.</summary>
    public DateTime ExpiresAtUtc { get; private set; }

    public DateTime? RevokedAtUtc { get; private set; }

    public void Revoke(DateTime nowUtc) => RevokedAtUtc ??= nowUtc;
}
