using Portal.Fronts;

namespace Portal.Web.Areas.Admin.Views.Fronts;

/// <summary>The versions of a front, the newest first.</summary>
/// <param name="Revision">Of the front, for who restores one.</param>
public sealed record FrontVersionsPage(
    DeskFrame Frame, int EditionId, string Title, int Revision, int Version, int? LiveVersion, IReadOnlyList<ListedFrontVersion> Rows) : IDeskPage
{
    public IReadOnlyList<string> Problems { get; init; } = [];

    public string WindowTitle => $"{Frame.Words["TabVersions"]} - {Title}";
}
