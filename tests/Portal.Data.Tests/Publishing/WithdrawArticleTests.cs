using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data.Tests.Engines;
using Portal.Publishing;
using Portal.Reading;
using Portal.Testing;

namespace Portal.Data.Tests.Publishing;

public abstract class WithdrawArticleTests(TestDatabase database) : DataTests(database)
{
    [DataFact]
    public async Task A_withdrawn_article_is_gone_from_its_page_and_every_list()
    {
        var story = await Newsroom.PublishAsync(TestStories.Full(), await AddEditionAsync(), token: Token);

        await Newsroom.WithdrawAsync(story.ArticleId, token: Token);

        Assert.Null(await WithAsync<ArticleQuery, ArticleView?>(query => query.ReadAsync(story.ArticleId, Token)));
        Assert.False(await StoredAsync(data => data.PublishedListings.AnyAsync(row => row.ArticleId == story.ArticleId, Token)));
        Assert.False(await StoredAsync(data => data.PublishedPhotoUses.AnyAsync(row => row.ArticleId == story.ArticleId, Token)));
    }

    [DataFact]
    public async Task A_withdrawn_article_leaves_a_notice()
    {
        var edition = await AddEditionAsync();
        var story = await Newsroom.PublishAsync(TestStories.Full(), edition, token: Token);

        await Newsroom.WithdrawAsync(story.ArticleId, "内容有误，已撤下。", Token);

        var notice = await NoticeAsync(story.ArticleId);
        Assert.Equal(new WithdrawalView(story.ArticleId, edition.EditionId, story.Path, NowUtc, "内容有误，已撤下。"), notice);
    }

    [DataFact]
    public async Task Withdrawing_is_one_change()
    {
        var story = await Newsroom.PublishAsync(TestStories.Full(), await AddEditionAsync(), token: Token);

        await Newsroom.WithdrawAsync(story.ArticleId, "内容有误。", Token);

        var change = await StoredAsync(data => data.Changes.SingleAsync(
            row => row.ArticleId == story.ArticleId && row.Kind == ChangeKind.ArticleWithdrawn, Token));
        Assert.Equal((1, null, "内容有误。"), (change.FromVersion, change.ToVersion, change.Detail));
    }

    [DataFact]
    public async Task What_was_never_public_leaves_no_notice()
    {
        var story = await Newsroom.PublishAsync(
            TestStories.Full(), await AddEditionAsync(), at: TestClock.Start.AddDays(1), token: Token);

        await Newsroom.WithdrawAsync(story.ArticleId, token: Token);

        Assert.Null(await NoticeAsync(story.ArticleId));
    }

    [DataFact]
    public async Task A_withdrawn_article_cannot_be_withdrawn()
    {
        var story = await Newsroom.PublishAsync(TestStories.Full(), await AddEditionAsync(), token: Token);
        await Newsroom.WithdrawAsync(story.ArticleId, token: Token);

        var outcome = await Newsroom.WithdrawAsync(story.ArticleId, token: Token);

        Assert.Equal(WithdrawArticleOutcome.NotPublished, outcome);
    }

    [DataFact]
    public async Task Withdrawing_an_unknown_article_says_so()
    {
        var outcome = await Newsroom.WithdrawAsync(articleId: 999_999, token: Token);

        Assert.Equal(WithdrawArticleOutcome.NotFound, outcome);
    }

    [DataFact]
    public async Task A_reason_that_does_not_fit_is_refused()
    {
        var story = await Newsroom.PublishAsync(TestStories.Full(), await AddEditionAsync(), token: Token);

        var outcome = await Newsroom.WithdrawAsync(story.ArticleId, new string('长', Lengths.Text + 1), Token);

        Assert.Equal(WithdrawArticleOutcome.ReasonRefused, outcome);
    }

    [DataFact]
    public async Task Publishing_again_takes_the_notice_away()
    {
        var edition = await AddEditionAsync();
        var story = await Newsroom.PublishAsync(TestStories.Full(), edition, token: Token);
        await Newsroom.WithdrawAsync(story.ArticleId, token: Token);

        await Newsroom.PublishAsync(TestStories.Full(), edition, articleId: story.ArticleId, token: Token);

        Assert.Null(await NoticeAsync(story.ArticleId));
    }

    [DataFact]
    public async Task Publishing_again_keeps_the_address_whatever_became_of_the_editions_zone()
    {
        var edition = await AddEditionAsync();
        var story = await Newsroom.PublishAsync(TestStories.Full(), edition, token: Token);
        await Newsroom.WithdrawAsync(story.ArticleId, token: Token);
        await WithAsync<PortalContext, int>(async data =>
        {
            (await data.Editions.SingleAsync(row => row.EditionId == edition.EditionId, Token)).ZoneId = "America/Los_Angeles";
            return await data.SaveChangesAsync(Token);
        });

        var again = await Newsroom.PublishAsync(TestStories.Full(), edition, articleId: story.ArticleId, token: Token);

        Assert.Equal(story.Path, again.Path);
    }

    [DataFact]
    public async Task Publishing_again_brings_the_corrections_back()
    {
        var edition = await AddEditionAsync();
        var story = await Newsroom.PublishAsync(TestStories.Full(), edition, token: Token);
        await CorrectAsync(story.ArticleId);
        await Newsroom.WithdrawAsync(story.ArticleId, token: Token);

        await Newsroom.PublishAsync(TestStories.Full(), edition, articleId: story.ArticleId, token: Token);

        var page = await WithAsync<ArticleQuery, ArticleView?>(query => query.ReadAsync(story.ArticleId, Token));
        Assert.Equal("数字有误。", Assert.Single(page!.Corrections).Text);
    }

    [DataFact]
    public async Task Publishing_again_is_an_update()
    {
        var edition = await AddEditionAsync();
        var story = await Newsroom.PublishAsync(TestStories.Full(), edition, token: Token);
        await Newsroom.WithdrawAsync(story.ArticleId, token: Token);
        Clock.Advance(TimeSpan.FromDays(1));

        await Newsroom.PublishAsync(TestStories.Full(), edition, articleId: story.ArticleId, token: Token);

        var page = await WithAsync<ArticleQuery, ArticleView?>(query => query.ReadAsync(story.ArticleId, Token));
        Assert.Equal((TestClock.Start.UtcDateTime, NowUtc), (page!.PublishedAtUtc, page.ModifiedAtUtc));
    }

    private Task<WithdrawalView?> NoticeAsync(int articleId) =>
        WithAsync<WithdrawalQuery, WithdrawalView?>(query => query.ReadAsync(articleId, Token));

    private Task CorrectAsync(int articleId) => WithAsync<CorrectArticle, CorrectArticleResult>(act =>
        act.RunAsync(new CorrectArticleRequest(articleId, CorrectionKind.Factual, "数字有误。"), Newsroom.Desk, Token));

    public sealed class OnSqlite(SqliteDatabase database) : WithdrawArticleTests(database), IClassFixture<SqliteDatabase>;

    public sealed class OnSqlServer(SqlServerDatabase database) : WithdrawArticleTests(database), IClassFixture<SqlServerDatabase>;
}
