using Portal.Desk;
using Portal.Links;
using Portal.Web.Areas.Admin.Views.Shared;

namespace Portal.Web.Areas.Admin.Views.History;

/// <summary>What was done to an article, and what was tried, the newest first.</summary>
/// <param name="NextPath">Of the older ones; null on the last page.</param>
public sealed record HistoryPage(DeskFrame Frame, string Title, ArticleTabs Tabs, IReadOnlyList<HistoryRow> Rows, string? NextPath) : IDeskPage
{
    public string WindowTitle => ArticleTabs.WindowTitle(Frame, ArticleTab.History, Title);

    public static HistoryPage Of(DeskFrame frame, DeskArticle article, IReadOnlyList<ArticleEvent> events) => new(
        frame,
        article.Article.Title,
        ArticleTabs.Of(frame, article, ArticleTab.History),
        [.. events.Select(done => HistoryRow.Of(frame, done))],
        events.Count == HistoryQuery.PageSize ? $"{DeskPaths.History(article.Article.ArticleId)}?before={events[^1].ChangeId}" : null);
}
