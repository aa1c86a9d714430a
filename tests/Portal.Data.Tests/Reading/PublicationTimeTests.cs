using Portal.Data.Tests.Engines;
using Portal.Editions;
using Portal.Publishing;
using Portal.Reading;
using Portal.Sections;
using Portal.Testing;
using Portal.Topics;

namespace Portal.Data.Tests.Reading;

/// <summary>What is published for a later time is in no query before, and in each from that moment on.</summary>
public abstract class PublicationTimeTests(TestDatabase database) : DataTests(database)
{
    private static readonly TimeSpan Wait = TimeSpan.FromHours(1);

    [DataFact]
    public async Task The_page_of_an_article_appears_at_its_time() =>
        await AssertAppearsAsync(async news =>
            await WithAsync<ArticleQuery, ArticleView?>(query => query.ReadAsync(news.ArticleId, Token)) is not null);

    [DataFact]
    public async Task Every_list_shows_an_article_at_its_time()
    {
        await AssertAppearsAsync(news => IsListedAsync(ListKind.Edition, news.Edition.EditionId, news));
        await AssertAppearsAsync(news => IsListedAsync(ListKind.Section, news.Section.SectionId, news));
        await AssertAppearsAsync(news => IsListedAsync(ListKind.Topic, news.Topic.TopicId, news));
    }

    [DataFact]
    public async Task Going_back_shows_an_article_at_its_time() =>
        await AssertAppearsAsync(async news =>
        {
            var after = new ListKey(NowUtc.AddDays(-9), 0);
            var page = await WithAsync<ListQuery, ListPage>(
                query => query.ReadAsync(ListKind.Edition, news.Edition.EditionId, new ListRange(After: after), Token));
            return page.Cards.Any(card => card.ArticleId == news.ArticleId);
        });

    [DataFact]
    public async Task The_home_page_shows_an_article_at_its_time() =>
        await AssertAppearsAsync(async news =>
        {
            var site = await WithAsync<SiteQuery, Site>(query => query.ReadAsync(Token));
            var home = await WithAsync<HomeQuery, HomeContents>(
                query => query.ReadAsync(site.Find(news.Edition.EditionId)!, site.Topics, Token));
            return home.Latest.Concat(home.BySection[news.Section.SectionId]).Any(card => card.ArticleId == news.ArticleId);
        });

    [DataFact]
    public async Task Another_article_leads_to_an_article_at_its_time() =>
        await AssertAppearsAsync(async news =>
        {
            var other = await Newsroom.PublishAsync(TestStories.Full(), news.Edition, news.Section, token: Token);
            var page = await WithAsync<ArticleQuery, ArticleView?>(query => query.ReadAsync(other.ArticleId, Token));
            var related = await WithAsync<RelatedQuery, RelatedArticles>(query => query.ReadAsync(page!, Token));
            return related.Related.Concat(related.Latest).Any(card => card.ArticleId == news.ArticleId);
        });

    [DataFact]
    public async Task Corrections_show_those_of_an_article_at_its_time() =>
        await AssertAppearsAsync(async news =>
        {
            await WithAsync<CorrectArticle, CorrectArticleResult>(act => act.RunAsync(
                new CorrectArticleRequest(news.ArticleId, CorrectionKind.Factual, "数字有误。"), Newsroom.Desk, Token));
            var corrections = await WithAsync<CorrectionsQuery, IReadOnlyList<ListedCorrection>>(query => query.ReadAsync(Token));
            return corrections.Any(correction => correction.Path == news.Path);
        });

    private async Task AssertAppearsAsync(Func<Upcoming, Task<bool>> isShown)
    {
        var edition = await AddEditionAsync();
        var section = await Newsroom.AddSectionAsync(edition, "tech", "科技", token: Token);
        var topic = await Newsroom.AddTopicAsync(Unique("topic"), "专题", Token);
        var story = await Newsroom.PublishAsync(
            TestStories.Full() with { Topics = [topic.Slug] }, edition, section, Clock.GetUtcNow() + Wait, token: Token);
        var news = new Upcoming(story.ArticleId, story.Path, edition, section, topic);

        Clock.Advance(Wait - TimeSpan.FromTicks(1));
        Assert.False(await isShown(news));

        Clock.Advance(TimeSpan.FromTicks(1));
        Assert.True(await isShown(news));
    }

    private async Task<bool> IsListedAsync(ListKind kind, int targetId, Upcoming news)
    {
        var page = await WithAsync<ListQuery, ListPage>(query => query.ReadAsync(kind, targetId, ListRange.First, Token));
        return page.Cards.Any(card => card.ArticleId == news.ArticleId);
    }

    private sealed record Upcoming(int ArticleId, string Path, Edition Edition, Section Section, Topic Topic);

    public sealed class OnSqlite(SqliteDatabase database) : PublicationTimeTests(database), IClassFixture<SqliteDatabase>;

    public sealed class OnSqlServer(SqlServerDatabase database) : PublicationTimeTests(database), IClassFixture<SqlServerDatabase>;
}
