using Portal.Desk;
using Portal.Publishing;
using Portal.Web.Areas.Admin.Views.Shared;
using Portal.Web.Areas.Admin.Views.Write;

namespace Portal.Web.Areas.Admin.Views.Publish;

/// <summary>The checklist of what a withdrawal took from readers.</summary>
/// <param name="Lists">Each list by kind and name.</param>
public sealed record WithdrawnPage(
    DeskFrame Frame, string Title, ArticleTabs Tabs, string? Address, IReadOnlyList<string> Lists, IReadOnlyList<string> HomePages,
    IReadOnlyList<Thumbnail> Photos) : IDeskPage
{
    public string WindowTitle => ArticleTabs.WindowTitle(Frame, ArticleTab.Publish, Title);

    /// <param name="address">Absolute address of the page that answers 410; null when readers never saw it.</param>
    public static WithdrawnPage Of(DeskFrame frame, DeskArticle article, TakenDownList taken, string? address, IReadOnlyList<Thumbnail> photos) => new(
        frame,
        article.Article.Title,
        ArticleTabs.Of(frame, article, ArticleTab.Publish),
        address,
        [.. taken.Lists.Select(place => $"{frame.Words[$"List{place.Kind}"]}{frame.Words["Colon"]}{place.Name}")],
        taken.HomePages,
        photos);
}
