using Microsoft.EntityFrameworkCore;
using Portal.Data.Tests.Engines;
using Portal.Publishing;
using Portal.Stories;
using Portal.Testing;

namespace Portal.Data.Tests.Publishing;

/// <summary>Acts of several people at the same moment.</summary>
public abstract class ConcurrencyTests(TestDatabase database) : DataTests(database)
{
    private const int People = 8;

    [DataFact]
    public async Task Stories_that_add_the_same_names_at_once_are_all_published()
    {
        var edition = await AddEditionAsync();
        var name = Unique("新");
        var story = TestStories.Brief() with
        {
            Source = name,
            Tags = [name, $"{name}二"],
            Credits = [new Credit(CreditRole.Reporter, name), new Credit(CreditRole.Editor, name)],
        };
        var ids = new List<int>();
        for (var number = 0; number < People; number++)
        {
            ids.Add(await Newsroom.SaveAsync(story, edition, token: Token));
        }

        var results = await AtOnceAsync(ids, id => PublishAsync(id));

        Assert.All(results, result => Assert.Equal(PublishArticleOutcome.Published, result.Outcome));
        Assert.Equal(1, await StoredAsync(data => data.Tags.CountAsync(tag => tag.Name == name, Token)));
        Assert.Equal(1, await StoredAsync(data => data.People.CountAsync(person => person.Name == name, Token)));
    }

    [DataFact]
    public async Task Publishing_the_same_article_at_once_is_publishing_it_again()
    {
        var id = await Newsroom.SaveAsync(TestStories.Full(), await AddEditionAsync(), token: Token);

        var results = await AtOnceAsync(Enumerable.Repeat(id, People), PublishAsync);

        Assert.All(results, result => Assert.Equal(PublishArticleOutcome.Published, result.Outcome));
        Assert.Equal(1 + People, await StoredAsync(data => data.Changes.CountAsync(change => change.ArticleId == id, Token)));
    }

    [DataFact]
    public async Task Of_several_who_withdraw_at_once_one_does()
    {
        var story = await Newsroom.PublishAsync(TestStories.Full(), await AddEditionAsync(), token: Token);

        var outcomes = await AtOnceAsync(Enumerable.Repeat(story.ArticleId, People), id => Newsroom.WithdrawAsync(id, token: Token));

        Assert.Single(outcomes, outcome => outcome == WithdrawArticleOutcome.Withdrawn);
        Assert.Equal(People - 1, outcomes.Count(outcome => outcome == WithdrawArticleOutcome.NotPublished));
    }

    private Task<PublishArticleResult> PublishAsync(int articleId) => WithAsync<PublishArticle, PublishArticleResult>(act =>
        act.RunAsync(new PublishArticleRequest(articleId), Newsroom.Desk, Token));

    private static Task<T[]> AtOnceAsync<T>(IEnumerable<int> articles, Func<int, Task<T>> run) =>
        Task.WhenAll(articles.Select(article => Task.Run(() => run(article), Token)));

    public sealed class OnSqlite(SqliteDatabase database) : ConcurrencyTests(database), IClassFixture<SqliteDatabase>;

    public sealed class OnSqlServer(SqlServerDatabase database) : ConcurrencyTests(database), IClassFixture<SqlServerDatabase>;
}
