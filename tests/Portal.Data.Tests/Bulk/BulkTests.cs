using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Portal.Articles;
using Portal.Bulk;
using Portal.Changes;
using Portal.Data.Tests.Engines;
using Portal.Desk;
using Portal.Editions;
using Portal.Publishing;
using Portal.Reading;
using Portal.Staff;
using Portal.Testing;

namespace Portal.Data.Tests.Bulk;

/// <summary>One act on many stories: frozen, tried, and done once whatever happens in between.</summary>
public abstract class BulkTests(TestDatabase database) : DataTests(database)
{
    private static readonly Actor Chief = Actor.Member(71, "方主编", [new Grant(null, Role.ChiefEditor)]);
    private static readonly Actor Editor = Actor.Member(72, "陆编辑", [new Grant(null, Role.Editor)]);

    [DataFact]
    public async Task What_was_tried_is_done_with_one_change_for_each_story()
    {
        var edition = await AddEditionAsync();
        var ids = await SeveralAsync(edition, 45);
        var draft = await Newsroom.SaveAsync(TestStories.Brief(), edition, token: Token);

        var plan = await PlanAsync(BulkAct.Withdraw, edition);
        var tried = await ReadAsync(plan);
        var later = await PublishAsync(edition);
        Assert.Equal(RunBulkOutcome.Done, await RunAsync(plan, BulkAct.Withdraw));

        Assert.Equal([(BulkVerdict.Fits, 45), (BulkVerdict.NotPublished, 1)], tried.Fates.Select(fate => (fate.Verdict, fate.Count)));
        var done = await ReadAsync(plan);
        Assert.Equal((45, true), (done.Run.Changed, done.Run.IsDone));
        Assert.Equal((BulkVerdict.NotPublished, draft), (Assert.Single(done.Fates).Verdict, done.Fates[0].Stories[0].ArticleId));
        Assert.Equal(ids, await ChangedAsync(edition, ChangeKind.ArticleWithdrawn));
        Assert.True(await StoredAsync(data => data.PublishedArticles.AnyAsync(row => row.ArticleId == later, Token)));
        Assert.Equal(45, await StoredAsync(data => data.PublishedWithdrawals.CountAsync(row => row.EditionId == edition.EditionId && row.Reason == "来源有误。", Token)));
    }

    [DataFact]
    public async Task A_story_that_changed_meanwhile_is_skipped_and_named()
    {
        var edition = await AddEditionAsync();
        var ids = await SeveralAsync(edition, 3);
        var plan = await PlanAsync(BulkAct.Withdraw, edition);
        await Newsroom.SaveAsync(TestStories.Brief("改过的标题"), edition, articleId: ids[1], token: Token);

        await RunAsync(plan, BulkAct.Withdraw);

        var fate = Assert.Single((await ReadAsync(plan)).Fates);
        Assert.Equal((BulkVerdict.Stale, new BulkStory(ids[1], "改过的标题")), (fate.Verdict, Assert.Single(fate.Stories)));
        Assert.Equal([ids[0], ids[2]], await ChangedAsync(edition, ChangeKind.ArticleWithdrawn));
    }

    [DataFact]
    public async Task Two_clicks_at_once_change_each_story_once()
    {
        var edition = await AddEditionAsync();
        var ids = await SeveralAsync(edition, 25);
        var plan = await PlanAsync(BulkAct.Withdraw, edition);

        var outcomes = await Task.WhenAll(RunAsync(plan, BulkAct.Withdraw), RunAsync(plan, BulkAct.Withdraw));

        Assert.Equal([RunBulkOutcome.Done, RunBulkOutcome.Underway], outcomes.Order());
        Assert.Equal(ids, await ChangedAsync(edition, ChangeKind.ArticleWithdrawn));
        Assert.Empty((await ReadAsync(plan)).Run.Skipped);
    }

    [DataFact]
    public async Task A_run_that_was_cut_off_goes_on_where_it_stopped()
    {
        var edition = await AddEditionAsync();
        var ids = await SeveralAsync(edition, RunBulk.Batch + 5);
        var plan = await PlanAsync(BulkAct.Withdraw, edition);
        using var stopping = new CancellationTokenSource();
        await using var services = ServicesWith(options => options.AddInterceptors(new StopAfter(commits: 2, stopping)));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => WithAsync<RunBulk, RunBulkOutcome>(
            services, act => act.RunAsync(new RunBulkRequest(plan, [BulkAct.Withdraw], "来源有误。"), Chief, stopping.Token)));
        Assert.Equal(RunBulk.Batch, (await ReadAsync(plan)).Run.Position);
        Assert.Equal(RunBulkOutcome.Underway, await RunAsync(plan, BulkAct.Withdraw));
        Clock.Advance(BulkRun.Patience);
        Assert.Equal(RunBulkOutcome.Done, await RunAsync(plan, BulkAct.Withdraw));

        Assert.Equal(ids, await ChangedAsync(edition, ChangeKind.ArticleWithdrawn));
    }

    [DataFact]
    public async Task A_tag_is_given_and_taken_without_signing_off_again()
    {
        var edition = await AddEditionAsync();
        var (live, ahead) = (await PublishAsync(edition), await PublishAsync(edition));
        await Newsroom.SaveAsync(TestStories.Brief("还没发的改动"), edition, articleId: ahead, token: Token);
        var before = await PublishedAsync(live);

        await RunAsync(await PlanAsync(BulkAct.AddTag, edition, "专题稿"), BulkAct.AddTag);
        var tagged = await PublishedAsync(live);
        var second = await ReadAsync(await PlanAsync(BulkAct.AddTag, edition, "专题稿"));
        await RunAsync(await PlanAsync(BulkAct.RemoveTag, edition, "专题稿"), BulkAct.RemoveTag);

        Assert.Equal("图书馆 专题稿", string.Join(' ', tagged.Details.Tags.Select(tag => tag.Name)));
        Assert.Equal((2, before.Path, before.PublishedAtUtc, before.ModifiedAtUtc), (tagged.Version, tagged.Path, tagged.PublishedAtUtc, tagged.ModifiedAtUtc));
        Assert.Equal([(BulkVerdict.Ahead, 1), (BulkVerdict.Unchanged, 1)], second.Fates.Select(fate => (fate.Verdict, fate.Count)));
        Assert.Equal("图书馆", Assert.Single((await PublishedAsync(live)).Details.Tags).Name);
        var article = await StoredAsync(data => data.Articles.SingleAsync(row => row.ArticleId == live, Token));
        Assert.Equal((ArticleState.Published, 3, 3), (article.State, article.LiveVersion, article.WorkingVersion));
        Assert.Equal([live, live], await ChangedAsync(edition, ChangeKind.ArticleRetagged));
    }

    [DataFact]
    public async Task A_run_is_its_planners_and_asks_for_the_right()
    {
        var edition = await AddEditionAsync();
        await SeveralAsync(edition, 2);
        var plan = await PlanAsync(BulkAct.Withdraw, edition);

        Assert.Equal(RunBulkOutcome.NotFound, await WithAsync<RunBulk, RunBulkOutcome>(
            act => act.RunAsync(new RunBulkRequest(plan, [BulkAct.Withdraw], "来源有误。"), Editor, Token)));
        Assert.Equal(RunBulkOutcome.NotFound, await RunAsync(plan, BulkAct.Move));
        Assert.Equal(RunBulkOutcome.ReasonRefused, await WithAsync<RunBulk, RunBulkOutcome>(
            act => act.RunAsync(new RunBulkRequest(plan, [BulkAct.Withdraw], " "), Chief, Token)));
        Assert.Equal(PlanBulkOutcome.Forbidden, (await WithAsync<PlanBulk, PlanBulkResult>(
            act => act.RunAsync(new PlanBulkRequest(BulkAct.Withdraw, new DeskFilter(edition.EditionId), null), Editor, Token))).Outcome);
        Assert.Empty(await ChangedAsync(edition, ChangeKind.ArticleWithdrawn));
    }

    private async Task<IReadOnlyList<int>> SeveralAsync(Edition edition, int count)
    {
        var ids = new List<int>();
        for (var number = 0; number < count; number++)
        {
            ids.Add(await PublishAsync(edition));
        }

        return ids;
    }

    private async Task<int> PublishAsync(Edition edition) =>
        (await Newsroom.PublishAsync(TestStories.Brief() with { Tags = ["图书馆"] }, edition, token: Token)).ArticleId;

    private async Task<int> PlanAsync(BulkAct act, Edition edition, string? tag = null) => (await WithAsync<PlanBulk, PlanBulkResult>(
        plan => plan.RunAsync(new PlanBulkRequest(act, new DeskFilter(edition.EditionId), null, tag), Chief, Token))).BulkRunId;

    private Task<RunBulkOutcome> RunAsync(int plan, BulkAct act) =>
        WithAsync<RunBulk, RunBulkOutcome>(run => run.RunAsync(new RunBulkRequest(plan, [act], "来源有误。"), Chief, Token));

    private async Task<BulkView> ReadAsync(int plan) => (await WithAsync<BulkQuery, BulkView?>(query => query.ReadAsync(plan, Chief, Token)))!;

    private Task<PublishedArticle> PublishedAsync(int id) => StoredAsync(data => data.PublishedArticles.SingleAsync(row => row.ArticleId == id, Token));

    private Task<List<int>> ChangedAsync(Edition edition, ChangeKind kind) => StoredAsync(data => data.Changes
        .Where(row => row.EditionId == edition.EditionId && row.Kind == kind && row.Refusal == null).Select(row => row.ArticleId!.Value).OrderBy(id => id).ToListAsync(Token));

    /// <summary>Stops the program after a commit.</summary>
    private sealed class StopAfter(int commits, CancellationTokenSource stopping) : DbTransactionInterceptor
    {
        private int _commits;

        public override async Task TransactionCommittedAsync(
            DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            if (++_commits == commits)
            {
                await stopping.CancelAsync();
            }
        }
    }

    public sealed class OnSqlite(SqliteDatabase database) : BulkTests(database), IClassFixture<SqliteDatabase>;

    public sealed class OnSqlServer(SqlServerDatabase database) : BulkTests(database), IClassFixture<SqlServerDatabase>;
}
