using Portal.Desk;
using Portal.Web.Areas.Admin.Views.Shared;
using Portal.Web.Areas.Admin.Views.Write;

namespace Portal.Web.Areas.Admin.Views.PreviewLinks;

/// <summary>The links by which people without an account read an article before readers do.</summary>
public sealed record PreviewLinksPage : IDeskPage
{
    public required DeskFrame Frame { get; init; }

    /// <summary>That of the article.</summary>
    public required string Title { get; init; }

    public string WindowTitle => ArticleTabs.WindowTitle(Frame, ArticleTab.Previews, Title);

    public required ArticleTabs Tabs { get; init; }

    public required int ArticleId { get; init; }

    /// <summary>Those that still show something.</summary>
    public required IReadOnlyList<ListedPreviewLink> Links { get; init; }

    public required IReadOnlyList<Choice> Versions { get; init; }

    public required IReadOnlyList<Choice> Days { get; init; }

    /// <summary>Absolute address of the link that was made just now; null when none was.</summary>
    public string? NewAddress { get; init; }

    public DateTime? NewUntilUtc { get; init; }

    public IReadOnlyList<string> Problems { get; init; } = [];
}
