namespace Portal.Desk;

/// <summary>Somebody has an article open; renewed while they do.</summary>
public sealed class ArticlePresence
{
    public ArticlePresence(int articleId, int staffId)
    {
        ArticleId = articleId;
        StaffId = staffId;
    }

    public int ArticleId { get; private set; }

    public int StaffId { get; private set; }

    public string Name { get; set; } = "";

    public DateTime SeenAtUtc { get; set; }
}
