using Portal.Web.Areas.Admin.Views.Shared;

namespace Portal.Web.Areas.Admin.Views.Write;

/// <summary>Somebody changed the article while a form was open: both sides, part by part, and the form still whole.</summary>
public sealed record ConflictPage : IDeskPage
{
    public required DeskFrame Frame { get; init; }

    public required string Title { get; init; }

    public string WindowTitle => ArticleTabs.WindowTitle(Frame, ArticleTab.Write, Title);

    public required ArticleTabs Tabs { get; init; }

    public required string Action { get; init; }

    /// <summary>Who changed what, as a sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>BCP 47 tag of the story.</summary>
    public required string Language { get; init; }

    /// <summary>What the person typed.</summary>
    public required StoryForm Form { get; init; }

    /// <summary>The version that it is compared with.</summary>
    public required int Theirs { get; init; }

    public required int TheirRevision { get; init; }

    /// <summary>Those that need a decision first.</summary>
    public required IReadOnlyList<ComparedField> Fields { get; init; }
}
