using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data.Tests.Engines;
using Portal.Publishing;
using Portal.Reading;
using Portal.Testing;

namespace Portal.Data.Tests.Publishing;

public abstract class CorrectArticleTests(TestDatabase database) : DataTests(database)
{
    [DataFact]
    public async Task A_correction_stands_on_the_article()
    {
        var story = await PublishAsync();
        Clock.Advance(TimeSpan.FromHours(1));

        await CorrectAsync(new(story.ArticleId, CorrectionKind.Clarification, "补充说明。"));

        var page = await WithAsync<ArticleQuery, ArticleView?>(query => query.ReadAsync(story.ArticleId, Token));
        Assert.Equal([new CorrectionView(CorrectionKind.Clarification, "补充说明。", NowUtc)], page!.Corrections);
        Assert.Equal(NowUtc, page.ModifiedAtUtc);
    }

    [DataFact]
    public async Task A_correction_stands_in_the_list_of_corrections()
    {
        var story = await PublishAsync();

        await CorrectAsync(new(story.ArticleId, CorrectionKind.Factual, "数字有误。"));

        var listed = await WithAsync<CorrectionsQuery, IReadOnlyList<ListedCorrection>>(query => query.ReadAsync(Token));
        Assert.Contains(listed, correction => correction.Path == story.Path && correction.Text == "数字有误。");
    }

    [DataFact]
    public async Task Correcting_is_one_change()
    {
        var story = await PublishAsync();

        await CorrectAsync(new(story.ArticleId, CorrectionKind.Factual, "数字有误。"));

        Assert.Equal(1, await StoredAsync(data => data.Changes.CountAsync(
            row => row.ArticleId == story.ArticleId && row.Kind == ChangeKind.ArticleCorrected, Token)));
    }

    [DataFact]
    public async Task An_old_correction_keeps_its_time_and_does_not_move_the_last_update()
    {
        var story = await PublishAsync();

        await CorrectAsync(new(story.ArticleId, CorrectionKind.Factual, "数字有误。", NowUtc.AddDays(-9)));

        var page = await WithAsync<ArticleQuery, ArticleView?>(query => query.ReadAsync(story.ArticleId, Token));
        Assert.Equal((NowUtc.AddDays(-9), NowUtc), (page!.Corrections[0].CorrectedAtUtc, page.ModifiedAtUtc));
    }

    [DataFact]
    public async Task A_correction_is_not_of_the_future()
    {
        var story = await PublishAsync();

        await CorrectAsync(new(story.ArticleId, CorrectionKind.Factual, "数字有误。", NowUtc.AddDays(9)));

        var page = await WithAsync<ArticleQuery, ArticleView?>(query => query.ReadAsync(story.ArticleId, Token));
        Assert.Equal((NowUtc, NowUtc), (page!.Corrections[0].CorrectedAtUtc, page.ModifiedAtUtc));
    }

    [DataFact]
    public async Task What_is_not_published_is_not_corrected()
    {
        var story = await PublishAsync();
        await Newsroom.WithdrawAsync(story.ArticleId, token: Token);

        var outcome = await CorrectAsync(new(story.ArticleId, CorrectionKind.Factual, "数字有误。"));

        Assert.Equal(CorrectArticleOutcome.NotPublished, outcome);
    }

    [DataFact]
    public async Task An_empty_correction_is_refused()
    {
        var outcome = await CorrectAsync(new((await PublishAsync()).ArticleId, CorrectionKind.Factual, " "));

        Assert.Equal(CorrectArticleOutcome.TextRefused, outcome);
    }

    [DataFact]
    public async Task A_correction_and_a_withdrawal_at_once_do_not_disturb_each_other()
    {
        var story = await PublishAsync();

        var outcomes = await Task.WhenAll(
            Task.Run(async () => (await CorrectAsync(new(story.ArticleId, CorrectionKind.Factual, "数字有误。"))).ToString(), Token),
            Task.Run(async () => (await Newsroom.WithdrawAsync(story.ArticleId, token: Token)).ToString(), Token));

        Assert.True(outcomes[0] is nameof(CorrectArticleOutcome.Corrected) or nameof(CorrectArticleOutcome.NotPublished));
        Assert.Equal(nameof(WithdrawArticleOutcome.Withdrawn), outcomes[1]);
    }

    private async Task<PublishedStory> PublishAsync() =>
        await Newsroom.PublishAsync(TestStories.Full(), await AddEditionAsync(), token: Token);

    private async Task<CorrectArticleOutcome> CorrectAsync(CorrectArticleRequest request) =>
        (await WithAsync<CorrectArticle, CorrectArticleResult>(act => act.RunAsync(request, Newsroom.Desk, Token))).Outcome;

    public sealed class OnSqlite(SqliteDatabase database) : CorrectArticleTests(database), IClassFixture<SqliteDatabase>;

    public sealed class OnSqlServer(SqlServerDatabase database) : CorrectArticleTests(database), IClassFixture<SqlServerDatabase>;
}
