using Portal.Articles;
using Portal.Desk;
using Portal.Web.Areas.Admin.Views.Pen;
using Portal.Web.Areas.Admin.Views.Shared;

namespace Portal.Web.Areas.Admin.Views.Write;

/// <summary>Where a story is written: the form with all that one has to see beside it.</summary>
public sealed record WritePage : IDeskPage
{
    public required DeskFrame Frame { get; init; }

    public required string Title { get; init; }

    public string WindowTitle => Tabs is null ? Title : ArticleTabs.WindowTitle(Frame, ArticleTab.Write, Title);

    /// <summary>Null for a new story.</summary>
    public ArticleTabs? Tabs { get; init; }

    /// <summary>Null for a new story.</summary>
    public int? ArticleId { get; init; }

    /// <summary>False when the reader of the page may only look.</summary>
    public required bool MayWrite { get; init; }

    /// <summary>Where the form goes.</summary>
    public required string Action { get; init; }

    public required StoryForm Form { get; init; }

    public required StoryFields Fields { get; init; }

    public required FormPreview Preview { get; init; }

    /// <summary>Null where nothing is drawn for scripts.</summary>
    public ScriptFacts? Script { get; init; }

    /// <summary>True when the form holds what no version has.</summary>
    public bool IsUnsaved { get; init; }

    /// <summary>What has to be mended before it is saved.</summary>
    public IReadOnlyList<FieldProblem> FieldProblems { get; init; } = [];

    /// <summary>What has to be there before it is published.</summary>
    public IReadOnlyList<FieldProblem> Missing { get; init; } = [];

    /// <summary>Sentences about the form as a whole that keep nothing from being saved.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Stories that this one may repeat: what they share with it, their title and their address; no address for what the person may not open.</summary>
    public IReadOnlyList<(string Kind, string Title, string? Path)> Duplicates { get; init; } = [];

    /// <summary>What kept the form from being taken and is not about a field.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Others who have the article open, by name.</summary>
    public IReadOnlyList<PresentPerson> Others { get; init; } = [];

    /// <summary>What a new story can begin with, by name and address.</summary>
    public IReadOnlyList<(string Name, string Path)> Templates { get; init; } = [];

    public IReadOnlyList<AutosaveOffer> Autosaves { get; init; } = [];

    /// <summary>What the unsaved text has that the newest version has not; empty until it is asked for.</summary>
    public IReadOnlyList<ComparedField> AutosaveChanges { get; init; } = [];

    /// <summary>Those that nobody has decided.</summary>
    public IReadOnlyList<FindingRow> Findings { get; init; } = [];

    /// <summary>How many have been decided.</summary>
    public int FindingsDecided { get; init; }

    public IReadOnlyList<DraftNote> Notes { get; init; } = [];

    /// <summary>A note that was not taken.</summary>
    public string NoteDraft { get; init; } = "";
}
