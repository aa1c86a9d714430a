using Portal.Fronts;
using Portal.Media;
using Portal.Reading;

namespace Portal.Desk;

/// <summary>What somebody has before them when they sit down at the desk; each list is cut where a page would end.</summary>
public sealed record DeskHome
{
    /// <summary>What they typed and did not save, the newest first.</summary>
    public required IReadOnlyList<MyAutosave> Autosaves { get; init; }

    /// <summary>What they have begun and readers do not see yet.</summary>
    public required IReadOnlyList<DeskItem> Drafts { get; init; }

    /// <summary>What waits for their sign-off.</summary>
    public required IReadOnlyList<DeskItem> Waiting { get; init; }

    /// <summary>The soonest first.</summary>
    public required IReadOnlyList<DeskItem> Scheduled { get; init; }

    /// <summary>What readers saw appear last.</summary>
    public required IReadOnlyList<Card> Published { get; init; }

    /// <summary>What has findings that a person has to decide.</summary>
    public required IReadOnlyList<DeskItem> Doubtful { get; init; }

    /// <summary>Photos whose rights end within a week, the soonest first.</summary>
    public required IReadOnlyList<Photo> Expiring { get; init; }

    /// <summary>What falls out of the homes within a day that they lay out, the soonest first.</summary>
    public required IReadOnlyList<EndingPin> Ending { get; init; }
}
