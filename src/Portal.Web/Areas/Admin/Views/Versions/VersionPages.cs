using Portal.Articles;
using Portal.Desk;
using Portal.Publishing;
using Portal.Stories;
using Portal.Web.Areas.Admin.Views.History;
using Portal.Web.Areas.Admin.Views.Shared;
using Portal.Web.Areas.Admin.Views.Write;

namespace Portal.Web.Areas.Admin.Views.Versions;

/// <summary>Puts the pages about the versions of an article together.</summary>
public sealed class VersionPages(DeskFrames frames, VersionsQuery versions, HistoryQuery history, WritePages writing)
{
    // Beyond that, what both versions share is cut to its ends.
    private const int LongestSame = 240;

    public async Task<VersionsPage> ListAsync(DeskArticle article, CancellationToken cancellationToken)
    {
        var frame = frames.Make(article.Article.EditionId);
        var rows = await versions.ReadAsync(article.Article.ArticleId, cancellationToken);
        return new VersionsPage(
            frame,
            article.Article.Title,
            ArticleTabs.Of(frame, article, ArticleTab.Versions),
            article.Article.ArticleId,
            [.. rows.Select((row, index) => RowOf(frame, article.Article, row, isFrom: index == 1, isTo: index == 0))]);
    }

    /// <returns>Null when one of the versions is not there.</returns>
    public async Task<ComparePage?> CompareAsync(DeskArticle article, int from, int to, Actor actor, CancellationToken cancellationToken)
    {
        var row = article.Article;
        if (await versions.FindAsync(row.ArticleId, from, cancellationToken) is not { } before
            || await versions.FindAsync(row.ArticleId, to, cancellationToken) is not { } after)
        {
            return null;
        }

        var frame = frames.Make(row.EditionId);
        var language = writing.LanguageOf(row.EditionId, row.SectionId);
        return new ComparePage
        {
            Frame = frame,
            Title = row.Title,
            Tabs = ArticleTabs.Of(frame, article, ArticleTab.Versions),
            ArticleId = row.ArticleId,
            Revision = row.Revision,
            Seen = await history.LastIdAsync(row.ArticleId, cancellationToken),
            From = RowOf(frame, row, Listed(before), isFrom: true, isTo: false),
            To = RowOf(frame, row, Listed(after), isFrom: false, isTo: true),
            Language = language,
            Parts =
            [
                .. StoryComparison.Of(before.Story, after.Story, language).Changed
                    .Select(part => new ChangedPart(frame.Words[$"Part{part.Part}"], [.. part.MyChanges.Select(run => Cut(run, frame))])),
            ],
            Restorable = from != row.WorkingVersion && row.MayBeWrittenBy(actor) ? from : null,
        };
    }

    /// <summary>The same page for a version that was not restored, with the note that was typed.</summary>
    public async Task<ComparePage> RefusedAsync(ComparePage page, ArticleOutcome outcome, RestoreForm form, CancellationToken cancellationToken)
    {
        var events = outcome == ArticleOutcome.Conflict ? await history.ReadAsync(page.ArticleId, before: null, cancellationToken) : [];
        return page with
        {
            Note = form.Note ?? "",
            Problems = [page.Frame.Words[outcome switch
            {
                ArticleOutcome.Forbidden => "RefusedForbidden",
                ArticleOutcome.Conflict => "RefusedConflict",
                _ => "RefusedRestore",
            }]],
            Meanwhile =
            [
                .. events.Where(done => done.Refusal is null && done.ChangeId > (form.Seen ?? 0)).Select(done => HistoryRow.Of(page.Frame, done)),
            ],
        };
    }

    private static ListedVersion Listed(ArticleVersion version) =>
        new(version.Number, version.Author, version.SavedAtUtc, version.Note, version.RestoredFrom);

    private static VersionRow RowOf(DeskFrame frame, Article article, ListedVersion version, bool isFrom, bool isTo) => new(
        version.Number,
        version.Author,
        version.SavedAtUtc,
        version.Note,
        [
            .. version.Number == article.LiveVersion ? [$"● {frame.Words["MarkLive"]}"] : Array.Empty<string>(),
            .. version.Number == article.WorkingVersion ? [$"▸ {frame.Words["MarkNewest"]}"] : Array.Empty<string>(),
            .. version.Number == article.WorkingVersion && article.IsScheduled ? [$"◷ {frame.Words["MarkPlanned"]}"] : Array.Empty<string>(),
            .. version.RestoredFrom is { } from ? [frame.Words.Format("RestoredFrom", from)] : Array.Empty<string>(),
        ],
        isFrom,
        isTo);

    private static TextRun Cut(TextRun run, DeskFrame frame) => run.Kind != TextRunKind.Same || run.Text.Length <= LongestSame
        ? run
        : run with
        {
            Text = $"{Whole(run.Text[..(LongestSame / 2)], atEnd: true)} …… {frame.Words.Format("SameSigns", run.Text.Length - LongestSame)} …… "
                + Whole(run.Text[^(LongestSame / 2)..], atEnd: false),
        };

    /// <summary>Without half of a sign outside the basic plane.</summary>
    private static string Whole(string text, bool atEnd) =>
        atEnd && char.IsHighSurrogate(text[^1]) ? text[..^1] : !atEnd && char.IsLowSurrogate(text[0]) ? text[1..] : text;
}
