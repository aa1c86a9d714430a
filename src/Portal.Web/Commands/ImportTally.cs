using Portal.Import;

namespace Portal.Web.Commands;

/// <summary>How many pages of a run came to what.</summary>
internal sealed record ImportTally(int Published = 0, int Saved = 0, int Known = 0, int HeldBack = 0, int Failed = 0)
{
    public ImportTally WithFailure() => this with { Failed = Failed + 1 };

    public ImportTally With(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Published => this with { Published = Published + 1 },
        ImportOutcome.Saved => this with { Saved = Saved + 1 },
        ImportOutcome.AlreadyImported => this with { Known = Known + 1 },
        ImportOutcome.HeldBack => this with { HeldBack = HeldBack + 1, Failed = Failed + 1 },
        ImportOutcome.FileMissing or ImportOutcome.NoPage or ImportOutcome.StoryRefused or ImportOutcome.TimeSkipped or ImportOutcome.TimeDoubled =>
            this with { Failed = Failed + 1 },
    };

    public ImportTally With(ImportArticleOutcome outcome) => outcome switch
    {
        ImportArticleOutcome.Published => this with { Published = Published + 1 },
        ImportArticleOutcome.Saved => this with { Saved = Saved + 1 },
        ImportArticleOutcome.AlreadyImported => this with { Known = Known + 1 },
        ImportArticleOutcome.HeldBack => this with { HeldBack = HeldBack + 1, Failed = Failed + 1 },
        ImportArticleOutcome.PlaceMissing or ImportArticleOutcome.Damaged or ImportArticleOutcome.StoryRefused => this with { Failed = Failed + 1 },
    };

    public string ToText() =>
        $"{Published} published, {Saved} saved as drafts, {HeldBack} held back as drafts, {Known} known already, {Failed - HeldBack} refused.";
}
