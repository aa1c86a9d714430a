using Portal.Data.Tests.Engines;
using Portal.Reading;
using Portal.Testing;

namespace Portal.Data.Tests.Reading;

public abstract class RelatedQueryTests(TestDatabase database) : DataTests(database)
{
    [DataFact]
    public async Task What_shares_most_tags_stands_first_then_the_section()
    {
        var edition = await AddEditionAsync();
        var section = await Newsroom.AddSectionAsync(edition, "tech", "科技", token: Token);
        var (one, two) = (Unique("一"), Unique("二"));
        var both = await PublishAsync(edition, [one, two]);
        Clock.Advance(TimeSpan.FromHours(1));
        var first = await PublishAsync(edition, [one]);
        Clock.Advance(TimeSpan.FromHours(1));
        var neighbour = (await Newsroom.PublishAsync(TestStories.Brief() with { Tags = [] }, edition, section, token: Token)).ArticleId;
        await PublishAsync(edition, []);
        var article = await Newsroom.PublishAsync(TestStories.Brief() with { Tags = [one, two] }, edition, section, token: Token);

        var related = await ReadAsync(article.ArticleId);

        Assert.Equal([both, first, neighbour], related.Related.Select(card => card.ArticleId));
    }

    [DataFact]
    public async Task The_latest_are_the_editions_without_the_article_itself()
    {
        var edition = await AddEditionAsync();
        var earlier = await PublishAsync(edition, []);
        var article = await PublishAsync(edition, []);

        var related = await ReadAsync(article);

        Assert.Equal([earlier], related.Latest.Select(card => card.ArticleId));
    }

    private async Task<int> PublishAsync(Editions.Edition edition, string[] tags) =>
        (await Newsroom.PublishAsync(TestStories.Brief() with { Tags = tags }, edition, token: Token)).ArticleId;

    private async Task<RelatedArticles> ReadAsync(int articleId)
    {
        var page = await WithAsync<ArticleQuery, ArticleView?>(query => query.ReadAsync(articleId, Token));
        return await WithAsync<RelatedQuery, RelatedArticles>(query => query.ReadAsync(page!, Token));
    }

    public sealed class OnSqlite(SqliteDatabase database) : RelatedQueryTests(database), IClassFixture<SqliteDatabase>;

    public sealed class OnSqlServer(SqlServerDatabase database) : RelatedQueryTests(database), IClassFixture<SqlServerDatabase>;
}
