using Portal.Publishing;

namespace Portal.Web.Areas.Admin.Views.Write;

/// <summary>What became of a form that was to be saved.</summary>
public sealed record StorySaving(SaveVersionOutcome Outcome)
{
    public int? ArticleId { get; init; }

    /// <summary>What the next act has to have seen.</summary>
    public int? Revision { get; init; }

    /// <summary>Why the form was refused.</summary>
    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];

    /// <summary>True when there was nothing to save.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>True when the new text has put an end to a planned publication.</summary>
    public bool Unscheduled { get; init; }

    /// <summary>The word by which the next page says what was done.</summary>
    public string Done => IsUnchanged ? "NothingToSave" : Unscheduled ? "SavedAndUnscheduled" : "VersionSaved";

    public static StorySaving Refused(IReadOnlyList<FieldProblem> problems) => new(SaveVersionOutcome.Refused) { Problems = problems };

    public static StorySaving Of(SaveVersionResult result) => new(result.Outcome)
    {
        ArticleId = result.ArticleId,
        Revision = result.Revision,
        Unscheduled = result.Unscheduled,
    };
}
