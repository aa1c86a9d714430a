using Portal.Web.Areas.Admin.Views.History;
using Portal.Web.Areas.Admin.Views.Shared;

namespace Portal.Web.Areas.Admin.Views.Versions;

/// <summary>What changed from one version to another, part by part.</summary>
public sealed record ComparePage : IDeskPage
{
    public required DeskFrame Frame { get; init; }

    /// <summary>That of the article.</summary>
    public required string Title { get; init; }

    public string WindowTitle => ArticleTabs.WindowTitle(Frame, ArticleTab.Versions, Title);

    public required ArticleTabs Tabs { get; init; }

    public required int ArticleId { get; init; }

    public required int Revision { get; init; }

    /// <summary>See <see cref="Publish.PublishForm.Seen"/>.</summary>
    public required long Seen { get; init; }

    public required VersionRow From { get; init; }

    public required VersionRow To { get; init; }

    /// <summary>BCP 47 tag of the story.</summary>
    public required string Language { get; init; }

    /// <summary>Only those that differ.</summary>
    public required IReadOnlyList<ChangedPart> Parts { get; init; }

    /// <summary>The version that can be made the newest again; null when the reader of the page may not.</summary>
    public int? Restorable { get; init; }

    /// <summary>As typed.</summary>
    public string Note { get; init; } = "";

    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>What others did lately, where that is why a version was not restored.</summary>
    public IReadOnlyList<HistoryRow> Meanwhile { get; init; } = [];
}
