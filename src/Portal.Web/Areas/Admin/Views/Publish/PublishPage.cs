using Portal.Web.Areas.Admin.Views.History;
using Portal.Web.Areas.Admin.Views.Shared;
using Portal.Web.Areas.Admin.Views.Write;

namespace Portal.Web.Areas.Admin.Views.Publish;

/// <summary>Review, schedule, publication, correction and withdrawal of one article.</summary>
public sealed record PublishPage : IDeskPage
{
    private static readonly PublishForm Empty = new();

    public required DeskFrame Frame { get; init; }

    /// <summary>That of the article.</summary>
    public required string Title { get; init; }

    public string WindowTitle => ArticleTabs.WindowTitle(Frame, ArticleTab.Publish, Title);

    public required ArticleTabs Tabs { get; init; }

    public required int ArticleId { get; init; }

    public required int Revision { get; init; }

    /// <summary>See <see cref="PublishForm.Seen"/>.</summary>
    public required long Seen { get; init; }

    /// <summary>The newest version.</summary>
    public required int Version { get; init; }

    /// <summary>What readers see; null when they see nothing.</summary>
    public int? LiveVersion { get; init; }

    /// <summary>Address of the public page; null before the first publication.</summary>
    public string? PublicPath { get; init; }

    /// <summary>What the gate misses, each with the field that mends it.</summary>
    public required IReadOnlyList<FieldProblem> Missing { get; init; }

    /// <summary>What else keeps the newest version from readers now, as sentences.</summary>
    public required IReadOnlyList<string> Obstacles { get; init; }

    /// <summary>What to think of before publication, though nothing stands in its way; null for nothing.</summary>
    public string? Warning { get; init; }

    public required IReadOnlyList<StageRow> Stages { get; init; }

    /// <summary>Why the reader of the page cannot give the next sign-off; null when they can, or when none is asked for.</summary>
    public string? CannotSign { get; init; }

    /// <summary>The forms that the page shows.</summary>
    public required IReadOnlySet<PublishAct> Open { get; init; }

    /// <summary>As fields of date and time have them; empty for none.</summary>
    public required string ScheduledAt { get; init; }

    public required string EmbargoUntil { get; init; }

    public required string ExpiresAt { get; init; }

    public required IReadOnlyList<Choice> Sections { get; init; }

    public required IReadOnlyList<PhotoPlace> Photos { get; init; }

    /// <summary>The act that was refused just now; null when none was.</summary>
    public PublishAct? Refused { get; init; }

    /// <summary>What was typed for <see cref="Refused"/>.</summary>
    public PublishForm Form { get; init; } = Empty;

    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>What others did since the refused form was made.</summary>
    public IReadOnlyList<HistoryRow> Meanwhile { get; init; } = [];

    /// <summary>The version that the refused form was made from, where the text has changed since; null otherwise.</summary>
    public int? SeenVersion { get; init; }

    public bool Has(PublishAct act) => Open.Contains(act);

    /// <summary>What stands in the fields of a form.</summary>
    public PublishForm Typed(PublishAct act) => act == Refused ? Form : Empty;
}
