using Portal.Web.Areas.Admin.Views.Shared;

namespace Portal.Web.Areas.Admin.Views.Desk;

/// <summary>What somebody should look at.</summary>
/// <param name="Faults">Jobs of the server that fail, as sentences.</param>
/// <param name="Doubtful">Articles with findings that nobody has decided.</param>
public sealed record AttentionBlock(DeskFrame Frame, IReadOnlyList<string> Faults, IReadOnlyList<ArticleRow> Doubtful, string MorePath)
{
    public bool IsEmpty => Faults.Count == 0 && Doubtful.Count == 0;
}
