namespace Portal.Articles;

/// <summary>Somebody answers for one version. Rows are only ever added; which of them still count, the article knows.</summary>
public sealed class SignOff
{
    public SignOff(int articleId, int version, SignOffStage stage, int staffId, string name, DateTime signedAtUtc)
    {
        ArticleId = articleId;
        Version = version;
        Stage = stage;
        StaffId = staffId;
        Name = name;
        SignedAtUtc = signedAtUtc;
    }

    public int SignOffId { get; private set; }

    public int ArticleId { get; private set; }

    public int Version { get; private set; }

    public SignOffStage Stage { get; private set; }

    public int StaffId { get; private set; }

    /// <summary>As it was then.</summary>
    public string Name { get; private set; }

    public DateTime SignedAtUtc { get; private set; }
}
