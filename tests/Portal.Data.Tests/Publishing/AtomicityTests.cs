using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Tests.Engines;
using Portal.Publishing;
using Portal.Reading;
using Portal.Testing;

namespace Portal.Data.Tests.Publishing;

/// <summary>Version, projection and change are stored together or not at all, wherever an act is interrupted.</summary>
public abstract class AtomicityTests(TestDatabase database) : DataTests(database)
{
    [DataFact]
    public async Task An_interrupted_save_leaves_nothing()
    {
        var edition = await AddEditionAsync();

        await AssertLeavesNothingAsync<SaveVersion>(act =>
            act.RunAsync(new SaveVersionRequest(null, edition.EditionId, null, TestStories.Full()), Newsroom.Desk, Token));
    }

    [DataFact]
    public async Task An_interrupted_publish_leaves_nothing()
    {
        var id = await Newsroom.SaveAsync(TestStories.Full(), await AddEditionAsync(), token: Token);

        await AssertLeavesNothingAsync<PublishArticle>(act => act.RunAsync(new PublishArticleRequest(id), Newsroom.Desk, Token));
    }

    [DataFact]
    public async Task An_interrupted_publish_of_a_withdrawn_article_leaves_nothing()
    {
        var story = await Newsroom.PublishAsync(TestStories.Full(), await AddEditionAsync(), token: Token);
        await CorrectAsync(story.ArticleId);
        await Newsroom.WithdrawAsync(story.ArticleId, token: Token);

        await AssertLeavesNothingAsync<PublishArticle>(act =>
            act.RunAsync(new PublishArticleRequest(story.ArticleId), Newsroom.Desk, Token));
    }

    [DataFact]
    public async Task An_interrupted_withdrawal_leaves_nothing()
    {
        var story = await Newsroom.PublishAsync(TestStories.Full(), await AddEditionAsync(), token: Token);
        await CorrectAsync(story.ArticleId);

        await AssertLeavesNothingAsync<WithdrawArticle>(act =>
            act.RunAsync(new WithdrawArticleRequest(story.ArticleId, null), Newsroom.Desk, Token));
    }

    [DataFact]
    public async Task An_interrupted_correction_leaves_nothing()
    {
        var story = await Newsroom.PublishAsync(TestStories.Full(), await AddEditionAsync(), token: Token);

        await AssertLeavesNothingAsync<CorrectArticle>(act =>
            act.RunAsync(new CorrectArticleRequest(story.ArticleId, CorrectionKind.Factual, "数字有误。"), Newsroom.Desk, Token));
    }

    [DataFact]
    public async Task An_interrupted_plan_for_a_live_article_leaves_nothing()
    {
        var edition = await AddEditionAsync();
        var story = await Newsroom.PublishAsync(TestStories.Full(), edition, token: Token);
        await Newsroom.SaveAsync(TestStories.Brief(), edition, articleId: story.ArticleId, token: Token);

        await AssertLeavesNothingAsync<ScheduleArticle>(act =>
            act.RunAsync(new ScheduleArticleRequest(story.ArticleId, null, NowUtc.AddHours(1)), Newsroom.Desk, Token));
    }

    [DataFact]
    public async Task An_interrupted_save_of_a_planned_article_leaves_nothing()
    {
        var edition = await AddEditionAsync();
        var story = await Newsroom.PublishAsync(TestStories.Full(), edition, at: TestClock.Start.AddDays(1), token: Token);

        await AssertLeavesNothingAsync<SaveVersion>(act =>
            act.RunAsync(new SaveVersionRequest(story.ArticleId, edition.EditionId, null, TestStories.Brief()), Newsroom.Desk, Token));
    }

    [DataFact]
    public async Task An_interrupted_set_end_leaves_nothing()
    {
        var story = await Newsroom.PublishAsync(TestStories.Full(), await AddEditionAsync(), token: Token);

        await AssertLeavesNothingAsync<SetExpiry>(act =>
            act.RunAsync(new SetExpiryRequest(story.ArticleId, null, NowUtc.AddHours(1)), Newsroom.Desk, Token));
    }

    [DataFact]
    public async Task An_interrupted_announcement_leaves_nothing()
    {
        var story = await Newsroom.PublishAsync(TestStories.Full(), await AddEditionAsync(), at: TestClock.Start.AddHours(1), token: Token);
        Clock.Advance(TimeSpan.FromHours(2));

        await AssertLeavesNothingAsync<AnnounceDue>(act => act.RunAsync(story.ArticleId, Token));
    }

    private Task CorrectAsync(int articleId) => WithAsync<CorrectArticle, CorrectArticleResult>(act =>
        act.RunAsync(new CorrectArticleRequest(articleId, CorrectionKind.Factual, "数字有误。"), Newsroom.Desk, Token));

    /// <summary>Interrupts the act before its first change, then before its second, and so on, and at last before its commit.</summary>
    private async Task AssertLeavesNothingAsync<TAct>(Func<TAct, Task> run)
        where TAct : notnull
    {
        var before = await StoredAsync(ContentsAsync);
        for (var change = 1; ; change++)
        {
            var failure = new PowerFailure(change);
            await using var services = ServicesWith(options => options.AddInterceptors(failure));
            var exception = await Record.ExceptionAsync(() => WithAsync<TAct, bool>(services, async act =>
            {
                await run(act);
                return true;
            }));
            Assert.IsType<PowerFailureException>((exception as DbUpdateException)?.InnerException ?? exception);
            Assert.Equal(before, await StoredAsync(ContentsAsync));
            if (failure.IsBeforeCommit)
            {
                Assert.True(change > 1, "The act changed nothing.");
                return;
            }
        }
    }

    /// <summary>How many rows each table has, and how often articles have been changed.</summary>
    private static async Task<string> ContentsAsync(PortalContext data)
    {
        var counts = new List<string>();
        foreach (var table in data.Model.GetEntityTypes().Select(type => type.GetTableName()))
        {
            var sql = $"SELECT COUNT(*) AS \"Value\" FROM \"{table}\"";
            var count = await data.Database.SqlQueryRaw<int>(sql).SingleAsync(Token);
            counts.Add(string.Create(CultureInfo.InvariantCulture, $"{table} {count}"));
        }

        var revisions = await data.Articles.SumAsync(article => article.Revision, Token);
        return string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", counts)}, revisions {revisions}");
    }

    public sealed class OnSqlite(SqliteDatabase database) : AtomicityTests(database), IClassFixture<SqliteDatabase>;

    public sealed class OnSqlServer(SqlServerDatabase database) : AtomicityTests(database), IClassFixture<SqlServerDatabase>;
}
