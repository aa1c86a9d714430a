using Portal.Bulk;
using Portal.Links;
using Portal.Reading;
using Portal.Web.Areas.Admin.Views.ArticleList;
using Portal.Web.Jobs;
using Portal.Web.Resources;

namespace Portal.Web.Areas.Admin.Views.Bulk;

/// <summary>Puts the page of one act on many stories together.</summary>
public sealed class BulkPages(DeskFrames frames, CurrentSite current, TimeProvider clock)
{
    private readonly Site _site = current.Site;

    public BulkPage Make(BulkView view, string reason = "", string? problem = null)
    {
        var run = view.Run;
        var frame = frames.Make(run.EditionId);
        var canBegin = run.CanBegin(clock.GetUtcNow().UtcDateTime);
        return new BulkPage(frame, run)
        {
            Title = TitleOf(frame.Words, run),
            Problems = problem is null ? [] : [frame.Words[problem]],
            ListPath = new ArticleListForm { Edition = _site.Find(run.EditionId)?.Slug }.PathAfter(key: null),
            Action = $"{DeskPaths.BulkRun(run.BulkRunId)}/{(run.Act == BulkAct.Withdraw ? "withdraw" : "run")}",
            // What would change nothing is not offered.
            CanBegin = canBegin && (run.MovedAtUtc is not null || view.Fates.Any(fate => fate.Verdict == BulkVerdict.Fits)),
            Summary = SummaryOf(frame.Words, view, canBegin),
            Fates = [.. view.Fates.Select(fate => FateOf(frame.Words, fate))],
            Reason = reason,
        };
    }

    private string TitleOf(Words words, BulkRun run) => run.Act switch
    {
        BulkAct.AddTag or BulkAct.RemoveTag => words.Format($"Bulk{run.Act}Of", run.Tag!),
        BulkAct.Move => words.Format(
            "BulkMoveOf", run.SectionId is { } id ? _site.Find(run.EditionId)?.FindSection(id)?.Name ?? "" : words["NoSection"]),
        BulkAct.Withdraw => words["BulkWithdraw"],
    };

    private static string SummaryOf(Words words, BulkView view, bool canBegin)
    {
        var run = view.Run;
        return run.MovedAtUtc is null
                ? words.Format("BulkPlanned", run.Count, view.Fates.Where(fate => fate.Verdict == BulkVerdict.Fits).Sum(fate => fate.Count))
            : run.IsDone ? words.Format("BulkDone", run.Count, run.Changed, run.Skipped.Count)
            : words.Format(canBegin ? "BulkStopped" : "BulkUnderway", run.Count, run.Position);
    }

    private static BulkFateView FateOf(Words words, BulkFate fate) => new(
        words.Format($"BulkFate{fate.Verdict}", fate.Count),
        [.. fate.Stories.Select(story => (story.Title.Length > 0 ? story.Title : words["UntitledStory"], DeskPaths.Article(story.ArticleId)))],
        fate.Count > fate.Stories.Count ? words.Format("BulkMore", fate.Count - fate.Stories.Count) : null);
}
