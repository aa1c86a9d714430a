using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Articles;
using Portal.Changes;
using Portal.Data.Tests.Engines;
using Portal.Editions;
using Portal.Publishing;
using Portal.Stories;
using Portal.Testing;

namespace Portal.Data.Tests.Publishing;

public abstract class SaveVersionTests(TestDatabase database) : DataTests(database)
{
    [DataFact]
    public async Task A_first_version_begins_an_article_that_readers_do_not_see()
    {
        var edition = await AddEditionAsync();

        var result = await SaveAsync(New(edition));

        var article = await StoredAsync(data => data.Articles.SingleAsync(row => row.ArticleId == result.ArticleId, Token));
        Assert.Equal((SaveVersionOutcome.Saved, 1), (result.Outcome, result.Version));
        Assert.Equal((ArticleState.Draft, 1, null), (article.State, article.WorkingVersion, article.LiveVersion));
    }

    [DataFact]
    public async Task A_version_keeps_the_story_as_it_was_saved()
    {
        var result = await SaveAsync(New(await AddEditionAsync()) with { Note = "初稿" });

        var version = await StoredAsync(data => data.ArticleVersions.SingleAsync(row => row.ArticleId == result.ArticleId, Token));
        Assert.Equal(TestStories.Full(), version.Story);
        Assert.Equal((Newsroom.Desk.Name, "初稿", NowUtc), (version.Author, version.Note, version.SavedAtUtc));
    }

    [DataFact]
    public async Task Saving_again_appends()
    {
        var request = New(await AddEditionAsync());
        var first = await SaveAsync(request);

        await SaveAsync(request with { ArticleId = first.ArticleId, Story = TestStories.Brief(), FromVersion = 1 });

        var versions = await StoredAsync(data => data.ArticleVersions.Where(row => row.ArticleId == first.ArticleId)
            .OrderBy(row => row.Number).ToListAsync(Token));
        Assert.Equal([TestStories.Full(), TestStories.Brief()], versions.Select(version => version.Story));
    }

    [DataFact]
    public async Task Each_version_is_one_change()
    {
        var request = New(await AddEditionAsync());
        var first = await SaveAsync(request);
        await SaveAsync(request with { ArticleId = first.ArticleId });

        var changes = await StoredAsync(data => data.Changes.Where(row => row.ArticleId == first.ArticleId)
            .OrderBy(row => row.ChangeId).ToListAsync(Token));

        Assert.Equal(
            [(ChangeKind.VersionSaved, null, 1), (ChangeKind.VersionSaved, 1, 2)],
            changes.Select(change => (change.Kind, change.FromVersion, change.ToVersion)));
    }

    [DataFact]
    public async Task Saving_from_an_old_version_is_a_conflict()
    {
        var request = New(await AddEditionAsync());
        var first = await SaveAsync(request);
        await SaveAsync(request with { ArticleId = first.ArticleId, FromVersion = 1 });

        var late = await SaveAsync(request with { ArticleId = first.ArticleId, FromVersion = 1 });

        Assert.Equal((SaveVersionOutcome.Conflict, first.ArticleId, 2), (late.Outcome, late.ArticleId, late.Version));
    }

    [DataFact]
    public async Task A_conflict_leaves_nothing_for_a_later_act_to_store()
    {
        var edition = await AddEditionAsync();
        var saved = await SaveAsync(New(edition));
        await using var services = ServicesWith(_ => { });
        await using var scope = services.CreateAsyncScope();

        await scope.ServiceProvider.GetRequiredService<SaveVersion>().RunAsync(
            New(edition) with { ArticleId = saved.ArticleId, FromVersion = 3 }, Newsroom.Desk, Token);
        await scope.ServiceProvider.GetRequiredService<PortalContext>().SaveChangesAsync(Token);

        Assert.Equal(1, await StoredAsync(data => data.ArticleVersions.CountAsync(row => row.ArticleId == saved.ArticleId, Token)));
    }

    [DataFact]
    public async Task A_story_that_does_not_fit_is_refused_with_every_reason()
    {
        var story = TestStories.Brief("") with
        {
            Source = new string('源', 201),
            Credits = [new Credit(CreditRole.Editor, "周牧", "Zhou Mu")],
            Dateline = new Dateline(null, null, 2, 30),
        };

        var result = await SaveAsync(New(await AddEditionAsync()) with { Story = story });

        Assert.Equal(
            [
                new StoryProblem(StoryField.Title, ProblemKind.Missing), new StoryProblem(StoryField.Source, ProblemKind.TooLong),
                new StoryProblem(StoryField.Dateline, ProblemKind.Malformed), new StoryProblem(StoryField.Credits, ProblemKind.Malformed, 1),
            ],
            result.Problems);
    }

    [DataFact]
    public async Task A_story_is_imported_once()
    {
        var request = New(await AddEditionAsync()) with { ImportKey = Unique("k") };
        var first = await SaveAsync(request);

        var second = await SaveAsync(request);

        Assert.Equal((SaveVersionOutcome.AlreadyImported, first.ArticleId), (second.Outcome, second.ArticleId));
    }

    [DataFact]
    public async Task Imports_of_the_same_story_at_once_make_one_article()
    {
        var request = New(await AddEditionAsync()) with { ImportKey = Unique("k") };

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => SaveAsync(request), Token)));

        Assert.Single(results, result => result.Outcome == SaveVersionOutcome.Saved);
        Assert.Single(results.Select(result => result.ArticleId).Distinct());
    }

    [DataFact]
    public async Task Of_two_authors_who_save_at_once_one_is_told_of_the_other()
    {
        var request = New(await AddEditionAsync());
        var next = request with { ArticleId = (await SaveAsync(request)).ArticleId, FromVersion = 1 };

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => SaveAsync(next), Token)));

        Assert.Single(results, result => result.Outcome == SaveVersionOutcome.Saved);
        Assert.Equal(3, results.Count(result => result.Outcome == SaveVersionOutcome.Conflict));
    }

    private static SaveVersionRequest New(Edition edition) => new(null, edition.EditionId, null, TestStories.Full());

    private Task<SaveVersionResult> SaveAsync(SaveVersionRequest request) =>
        WithAsync<SaveVersion, SaveVersionResult>(act => act.RunAsync(request, Newsroom.Desk, Token));

    public sealed class OnSqlite(SqliteDatabase database) : SaveVersionTests(database), IClassFixture<SqliteDatabase>;

    public sealed class OnSqlServer(SqlServerDatabase database) : SaveVersionTests(database), IClassFixture<SqlServerDatabase>;
}
