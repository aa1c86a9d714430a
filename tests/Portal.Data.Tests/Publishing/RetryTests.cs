using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.Tests.Engines;
using Portal.Publishing;
using Portal.Testing;

namespace Portal.Data.Tests.Publishing;

/// <summary>
/// What happens when SQL Server refuses the later of two acts or a connection breaks. SQLite lets nobody write beside an
/// act, so the moment is made by an interceptor.
/// </summary>
public sealed class RetryTests(SqliteDatabase database) : DataTests(database), IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task An_act_that_loses_a_race_for_a_name_runs_again_from_the_start()
    {
        var id = await Newsroom.SaveAsync(TestStories.Full(), await AddEditionAsync(), token: Token);
        var lost = new Failing("PublishedArticles", 3, new SqliteException("UNIQUE constraint failed: Tags.Name", 19, 2067));

        var result = await PublishAsync(id, options => options.AddInterceptors(lost));

        Assert.Equal(PublishArticleOutcome.Published, result.Outcome);
        Assert.Equal(2, await ChangesAsync(id));
    }

    [Fact]
    public async Task An_act_does_not_race_for_ever()
    {
        var id = await Newsroom.SaveAsync(TestStories.Full(), await AddEditionAsync(), token: Token);
        var lost = new Failing("PublishedArticles", int.MaxValue, new SqliteException("UNIQUE constraint failed: Tags.Name", 19, 2067));

        var exception = await Record.ExceptionAsync(() => PublishAsync(id, options => options.AddInterceptors(lost)));

        Assert.IsType<DbUpdateException>(exception);
    }

    [Fact]
    public async Task An_act_whose_connection_breaks_is_stored_once()
    {
        var edition = await AddEditionAsync();
        await using var services = ServicesWith(options =>
        {
            options.AddInterceptors(new Failing("Changes", 1, new TimeoutException()));
            options.UseSqlite(sqlite => sqlite.ExecutionStrategy(parts => new Reconnecting(parts)));
        });

        await WithAsync<SaveVersion, SaveVersionResult>(services, act =>
            act.RunAsync(new SaveVersionRequest(null, edition.EditionId, null, TestStories.Full()), Newsroom.Desk, Token));

        Assert.Equal(1, await StoredAsync(data => data.Changes.CountAsync(change => change.EditionId == edition.EditionId, Token)));
        Assert.Equal(1, await StoredAsync(data => data.Articles.CountAsync(article => article.EditionId == edition.EditionId, Token)));
    }

    [Fact]
    public async Task A_failed_act_leaves_nothing_for_the_next_one_to_store()
    {
        var id = await Newsroom.SaveAsync(TestStories.Full(), await AddEditionAsync(), token: Token);
        await using var services = ServicesWith(options => options.AddInterceptors(new Failing("PublishedArticles", 1, new TimeoutException())));
        await using var scope = services.CreateAsyncScope();
        var act = scope.ServiceProvider.GetRequiredService<PublishArticle>();
        await Record.ExceptionAsync(() => act.RunAsync(new PublishArticleRequest(id), Newsroom.Desk, Token));

        var stored = await scope.ServiceProvider.GetRequiredService<PortalContext>().SaveChangesAsync(Token);

        Assert.Equal(0, stored);
    }

    private async Task<PublishArticleResult> PublishAsync(int articleId, Action<DbContextOptionsBuilder> configure)
    {
        await using var services = ServicesWith(configure);
        return await WithAsync<PublishArticle, PublishArticleResult>(
            services, act => act.RunAsync(new PublishArticleRequest(articleId), Newsroom.Desk, Token));
    }

    private Task<int> ChangesAsync(int articleId) =>
        StoredAsync(data => data.Changes.CountAsync(change => change.ArticleId == articleId, Token));

    /// <summary>Refuses to add to a table so many times.</summary>
    private sealed class Failing(string table, int times, Exception exception) : DbCommandInterceptor
    {
        private int _times = times;

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            command.CommandText.Contains($"INSERT INTO \"{table}\"", StringComparison.Ordinal) && _times-- > 0
                ? throw exception
                : new(result);
    }

    /// <summary>Tries again at once, as SQL Server's own strategy does after a while.</summary>
    private sealed class Reconnecting(ExecutionStrategyDependencies parts)
        : ExecutionStrategy(parts, maxRetryCount: 3, maxRetryDelay: TimeSpan.Zero)
    {
        protected override bool ShouldRetryOn(Exception exception) => exception is TimeoutException;
    }
}
