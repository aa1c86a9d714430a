using Portal.Desk;
using Portal.Links;
using Portal.Stories;
using Portal.Web.Areas.Admin.Views.Shared;
using Portal.Web.Resources;

namespace Portal.Web.Areas.Admin.Views.Write;

/// <summary>Puts a form beside what was saved meanwhile, and makes one form of both by what the person chose.</summary>
public sealed class StoryComparer(DeskFrames frames, WritePages pages, VersionsQuery versions)
{
    public async Task<ConflictPage> CompareAsync(DeskArticle article, StoryForm form, CancellationToken cancellationToken)
    {
        var frame = frames.Make();
        var row = article.Article;
        var language = pages.LanguageOf(row.EditionId, row.SectionId);
        var comparison = StoryComparison.Of(
            await BasisAsync(row.ArticleId, form.Version, cancellationToken), StoryReading.Of(form, frame.Words).Story, article.Version.Story, language);
        return new ConflictPage
        {
            Frame = frame,
            Title = row.Title,
            Tabs = ArticleTabs.Of(frame, article, ArticleTab.Write),
            Action = DeskPaths.Article(row.ArticleId),
            Reason = form.Version == article.Version.Number
                ? frame.Words.Format("ConflictOfState", ArticleStateText.Of(frame.Words, row.State, row.IsScheduled))
                : frame.Words.Format("ConflictOfText", article.Version.Author, article.Version.Number, frame.Time(article.Version.SavedAtUtc)),
            Language = language,
            Form = form,
            Theirs = article.Version.Number,
            TheirRevision = row.Revision,
            Fields =
            [
                .. comparison.Changed.OrderBy(part => part.Verdict == PartVerdict.Conflict ? 0 : 1).ThenBy(part => part.Part)
                    .Select(part => FieldOf(part, frame.Words)),
            ],
        };
    }

    /// <summary>One form of both, made from the newest version.</summary>
    /// <returns>The form as it is when nothing was compared.</returns>
    public async Task<StoryForm> ResolveAsync(int articleId, StoryForm form, FormButton button, CancellationToken cancellationToken)
    {
        if (button.Theirs is not { } number || await versions.FindAsync(articleId, number, cancellationToken) is not { } theirs)
        {
            return form;
        }

        var comparison = StoryComparison.Of(
            await BasisAsync(articleId, form.Version, cancellationToken),
            StoryReading.Of(form, frames.Make().Words).Story,
            theirs.Story,
            language: "zh-Hans");
        return StoryForm.Of(comparison.Resolve(button.Choices ?? [])) with
        {
            Key = form.Key,
            Version = number,
            Revision = button.TheirRevision,
            Note = form.Note,
            Pastes = form.Pastes,
        };
    }

    /// <summary>What an autosave has that the newest version has not.</summary>
    public static IReadOnlyList<ComparedField> Changes(Story saved, Story typed, string language, Words words) =>
    [
        .. StoryComparison.Of(saved, typed, language).Changed.Select(part => new ComparedField(
            part.Part, words[$"Part{part.Part}"], "", IsConflict: false, part.MyChanges, [], [])),
    ];

    /// <summary>A form that does not say what it began from shares nothing with what was saved, so that every difference is shown.</summary>
    private async Task<Story> BasisAsync(int articleId, int number, CancellationToken cancellationToken) =>
        (await versions.FindAsync(articleId, number, cancellationToken))?.Story ?? new Story { Title = "" };

    private static ComparedField FieldOf(ComparedPart part, Words words) => new(
        part.Part,
        words[$"Part{part.Part}"],
        words[$"Verdict{part.Verdict}"],
        part.Verdict == PartVerdict.Conflict,
        part.Verdict is PartVerdict.TheirsOnly ? [] : part.MyChanges,
        part.Verdict is PartVerdict.MineOnly or PartVerdict.BothAlike ? [] : part.TheirChanges,
        ChoicesOf(part.Verdict, words));

    private static IReadOnlyList<Choice> ChoicesOf(PartVerdict verdict, Words words) => verdict switch
    {
        PartVerdict.Merged =>
        [
            new Choice(nameof(PartSide.Proposal), words["TakeBoth"], IsChosen: true),
            new Choice(nameof(PartSide.Mine), words["TakeMine"], IsChosen: false),
            new Choice(nameof(PartSide.Theirs), words["TakeTheirs"], IsChosen: false),
        ],
        PartVerdict.Conflict or PartVerdict.MineOnly or PartVerdict.TheirsOnly =>
        [
            new Choice(nameof(PartSide.Mine), words["TakeMine"], verdict != PartVerdict.TheirsOnly),
            new Choice(nameof(PartSide.Theirs), words["TakeTheirs"], verdict == PartVerdict.TheirsOnly),
        ],
        PartVerdict.Unchanged or PartVerdict.BothAlike => [],
    };
}
