using Portal.Web.Areas.Admin.Views.Shared;

namespace Portal.Web.Areas.Admin.Views.Desk;

/// <summary>What somebody should look at.</summary>
/// <param name="Faults">Jobs of the server that fail, as sentences.</param>
/// <param name="Doubtful">Articles with findings that nobody has decided.</param>
/// <param name="Lists">What else there is; none of them is empty.</param>
public sealed record AttentionBlock(
    DeskFrame Frame, IReadOnlyList<string> Faults, IReadOnlyList<ArticleRow> Doubtful, string MorePath, IReadOnlyList<AttentionList> Lists)
{
    public bool IsEmpty => Faults.Count + Doubtful.Count + Lists.Count == 0;
}
