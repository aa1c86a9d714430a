using Portal.Web.Areas.Admin.Views.Shared;

namespace Portal.Web.Areas.Admin.Views.Desk;

/// <summary>What somebody should look at.</summary>
/// <param name="Faults">Jobs of the server that fail, as sentences.</param>
/// <param name="Doubtful">Articles with findings that nobody has decided.</param>
/// <param name="Expiring">Photos whose rights end within a week.</param>
public sealed record AttentionBlock(
    DeskFrame Frame, IReadOnlyList<string> Faults, IReadOnlyList<ArticleRow> Doubtful, string MorePath, IReadOnlyList<ExpiringRow> Expiring)
{
    /// <summary>So many photos are shown; all are on a page of their own.</summary>
    public const int MostPhotos = 5;

    public bool IsEmpty => Faults.Count + Doubtful.Count + Expiring.Count == 0;
}
