using Portal.Bulk;

namespace Portal.Web.Areas.Admin.Views.Bulk;

/// <summary>One act on many stories: what would become of them, and afterwards what has.</summary>
public sealed record BulkPage(DeskFrame Frame, BulkRun Run) : IDeskPage
{
    /// <summary>What is done, with the tag or section.</summary>
    public required string Title { get; init; }

    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>The list that the stories were chosen from.</summary>
    public required string ListPath { get; init; }

    /// <summary>Where the form goes.</summary>
    public required string Action { get; init; }

    /// <summary>True when it can be begun, or taken up again.</summary>
    public bool CanBegin { get; init; }

    /// <summary>Where it stands, in a sentence.</summary>
    public required string Summary { get; init; }

    public required IReadOnlyList<BulkFateView> Fates { get; init; }

    /// <summary>As typed.</summary>
    public string Reason { get; init; } = "";

    public string ReasonHint => Frame.Words[Run.Act == BulkAct.Withdraw ? "BulkReasonReaders" : "BulkReasonRecord"];

    public string Button => Frame.Words[Run.MovedAtUtc is null ? $"Bulk{Run.Act}Do" : "BulkGoOn"];
}
