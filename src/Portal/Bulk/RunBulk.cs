using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Publishing;

namespace Portal.Bulk;

/// <summary>
/// Does what was planned, by the same acts as for one story, a few stories to a transaction: nobody waits for a long one. Of two that do it
/// at once, each story is changed by one of them.
/// </summary>
public sealed class RunBulk(
    PortalContext context, BulkStories stories, WithdrawArticle withdraw, MoveArticle move, RetagArticle retag, TimeProvider clock)
{
    /// <summary>How many stories one transaction changes: few, so that other writers do not wait long, and not too few, since a page that fell and offers the
    /// next story instead falls again when that one goes too.</summary>
    internal const int Batch = 125;

    /// <summary>After each transaction, so that other writers come in between: SQLite's look every 100 ms at the latest, by the clock of the system.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(120);

    public async Task<RunBulkOutcome> RunAsync(RunBulkRequest request, Actor actor, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(request.Reason) || request.Reason.Length > Lengths.Text)
        {
            return RunBulkOutcome.ReasonRefused;
        }

        var begun = await context.InTransactionAsync(token => BeginAsync(request, actor, token), cancellationToken);
        if (begun == RunBulkOutcome.Done)
        {
            await FinishAsync(request.BulkRunId, actor, cancellationToken);
        }

        return begun;
    }

    private async Task<RunBulkOutcome> BeginAsync(RunBulkRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var run = await FindAsync(request.BulkRunId, actor, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        if (run is null || request.Acts.Contains(run.Act) == false)
        {
            return RunBulkOutcome.NotFound;
        }

        if (!run.CanBegin(now))
        {
            return RunBulkOutcome.Underway;
        }

        run.Begin(request.Reason, now);
        await context.SaveChangesAsync(cancellationToken);
        return RunBulkOutcome.Done;
    }

    private async Task FinishAsync(int bulkRunId, Actor actor, CancellationToken cancellationToken)
    {
        context.GivesWay = true;
        try
        {
            while (await context.InTransactionAsync(token => StepAsync(bulkRunId, actor, token), cancellationToken))
            {
                context.ChangeTracker.Clear();
                await Task.Delay(Pause, TimeProvider.System, cancellationToken);
            }
        }
        finally
        {
            context.GivesWay = false;
        }
    }

    /// <returns>False when the run is done.</returns>
    private async Task<bool> StepAsync(int bulkRunId, Actor actor, CancellationToken cancellationToken)
    {
        var run = await FindAsync(bulkRunId, actor, cancellationToken);
        var items = run?.Items.Skip(run.Position).Take(Batch).ToList() ?? [];
        if (run is null || items.Count == 0)
        {
            return false;
        }

        var skipped = new List<BulkSkip>();
        foreach (var (item, verdict) in await stories.JudgeAsync(run, items, actor, cancellationToken))
        {
            // What the actor may not do is for the act to put on record.
            var outcome = verdict is BulkVerdict.Fits or BulkVerdict.Forbidden ? await DoAsync(run, item, actor, cancellationToken) : verdict;
            if (outcome != BulkVerdict.Fits)
            {
                skipped.Add(new BulkSkip(item.ArticleId, outcome));
            }

            // Saving looks at everything that is tracked, of the stories before as well.
            context.ChangeTracker.Clear();
        }

        // As it was read: who has done the same step meanwhile is a conflict.
        context.Attach(run);
        run.Step(items, skipped, clock.GetUtcNow().UtcDateTime);
        await context.SaveChangesAsync(cancellationToken);
        return !run.IsDone;
    }

    private async Task<BulkRun?> FindAsync(int bulkRunId, Actor actor, CancellationToken cancellationToken)
    {
        var staffId = actor.StaffId;
        return await context.BulkRuns.SingleOrDefaultAsync(row => row.BulkRunId == bulkRunId && row.StaffId == staffId, cancellationToken);
    }

    private async Task<BulkVerdict> DoAsync(BulkRun run, BulkItem item, Actor actor, CancellationToken cancellationToken) => run.Act switch
    {
        BulkAct.Withdraw => VerdictOf((await withdraw.RunAsync(
            new WithdrawArticleRequest(item.ArticleId, run.Reason) { Revision = item.Revision, Lists = false }, actor, cancellationToken)).Outcome),
        BulkAct.Move => VerdictOf((await move.RunAsync(
            new MoveArticleRequest(item.ArticleId, item.Revision, run.SectionId) { Reason = run.Reason }, actor, cancellationToken)).Outcome),
        BulkAct.AddTag or BulkAct.RemoveTag => VerdictOf((await retag.RunAsync(
            new RetagArticleRequest(item.ArticleId, item.Revision, run.Tag!, run.Act == BulkAct.AddTag, run.Reason!), actor, cancellationToken)).Outcome),
    };

    private static BulkVerdict VerdictOf(WithdrawArticleOutcome outcome) => outcome switch
    {
        WithdrawArticleOutcome.Withdrawn => BulkVerdict.Fits,
        WithdrawArticleOutcome.Forbidden => BulkVerdict.Forbidden,
        WithdrawArticleOutcome.NotPublished => BulkVerdict.NotPublished,
        WithdrawArticleOutcome.Conflict or WithdrawArticleOutcome.NotFound => BulkVerdict.Stale,
        WithdrawArticleOutcome.ReasonRefused => BulkVerdict.Refused,
    };

    private static BulkVerdict VerdictOf(ArticleOutcome outcome) => outcome switch
    {
        ArticleOutcome.Done => BulkVerdict.Fits,
        ArticleOutcome.Forbidden => BulkVerdict.Forbidden,
        ArticleOutcome.Conflict or ArticleOutcome.NotFound => BulkVerdict.Stale,
        ArticleOutcome.Untimely or ArticleOutcome.Incomplete or ArticleOutcome.Unsigned or ArticleOutcome.OwnText or ArticleOutcome.SignedAlready
            or ArticleOutcome.Embargoed or ArticleOutcome.Expired or ArticleOutcome.Past or ArticleOutcome.Missing => BulkVerdict.Refused,
    };
}

/// <param name="Acts">What the form is for: a run of another act is none of its.</param>
/// <param name="Reason">1 to 2000 UTF-16 code units; of a withdrawal, readers see it.</param>
public sealed record RunBulkRequest(int BulkRunId, IReadOnlyList<BulkAct> Acts, string Reason);

public enum RunBulkOutcome
{
    /// <summary>Every story has had its turn; which ones were skipped is said by the run.</summary>
    Done,

    /// <summary>Somebody is at it, or it was done before.</summary>
    Underway,

    /// <summary>There is none, or it is not the actor's.</summary>
    NotFound,

    /// <summary>The reason is missing or too long.</summary>
    ReasonRefused,
}
