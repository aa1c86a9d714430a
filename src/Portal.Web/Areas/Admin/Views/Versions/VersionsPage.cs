using Portal.Web.Areas.Admin.Views.Shared;

namespace Portal.Web.Areas.Admin.Views.Versions;

/// <summary>All versions of an article, the newest first.</summary>
public sealed record VersionsPage(DeskFrame Frame, string Title, ArticleTabs Tabs, int ArticleId, IReadOnlyList<VersionRow> Rows) : IDeskPage
{
    public string WindowTitle => ArticleTabs.WindowTitle(Frame, ArticleTab.Versions, Title);
}
