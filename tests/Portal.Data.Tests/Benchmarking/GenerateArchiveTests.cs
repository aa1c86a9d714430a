using Microsoft.EntityFrameworkCore;
using Portal.Benchmarking;
using Portal.Changes;
using Portal.Data.Tests.Engines;
using Portal.Media;
using Portal.Publishing;
using Portal.Testing;

namespace Portal.Data.Tests.Benchmarking;

public abstract class GenerateArchiveTests(TestDatabase database) : DataTests(database)
{
    // More than one batch.
    private const int Count = 4100;

    private static readonly ArchivePhoto[] Photos =
        [.. Enumerable.Range(0, 2).Select(number => new ArchivePhoto(new PhotoFile(new string((char)('a' + number), Lengths.Hash), 1800, 1200), 1, "一座桥"))];

    [DataFact]
    public async Task Generated_articles_are_what_publishing_makes_of_their_stories()
    {
        await GenerateAsync();

        var changed = new List<string>();
        await WithAsync<PortalContext, int>(async context =>
        {
            var reader = new StoryRowsReader(context, new StoryNames(context), new StorySurroundings(context));
            var projector = new ArticleProjector(context, reader, new ShownArticles(context));
            // The last batch holds hardly any new names, the first articles nothing but.
            var articles = await context.Articles.Where(row => row.LiveVersion != null && (row.ArticleId <= 100 || row.ArticleId > Count - 100)).ToListAsync(Token);
            foreach (var article in articles)
            {
                var version = await context.ArticleVersions
                    .SingleAsync(row => row.ArticleId == article.ArticleId && row.Number == article.LiveVersion, Token);
                await projector.ProjectAsync(
                    article, new Projection(version.Number, version.Story, NowUtc, IsFirst: false, IsSubstantive: false), Token);
                context.ChangeTracker.DetectChanges();
                changed.AddRange(context.ChangeTracker.Entries().Where(entry => entry.State != EntityState.Unchanged).Select(entry => entry.DebugView.LongView));
            }

            return articles.Count;
        });

        Assert.Empty(changed);
    }

    [DataFact]
    public async Task Generated_stories_pass_the_publish_gate()
    {
        await GenerateAsync();

        var versions = await StoredAsync(data => data.ArticleVersions.ToListAsync(Token));

        Assert.Empty(versions.SelectMany(version => PublishGate.Check(version.Story, version.Findings, new Dictionary<string, PhotoFile>(StringComparer.Ordinal), DateTime.UnixEpoch)));
    }

    [DataFact]
    public async Task An_archive_has_history_corrections_and_withdrawals()
    {
        await GenerateAsync();

        Assert.NotEmpty(await StoredAsync(data => data.ArticleVersions.Where(row => row.Number > 1).Take(1).ToListAsync(Token)));
        Assert.NotEmpty(await StoredAsync(data => data.PublishedCorrections.Take(1).ToListAsync(Token)));
        Assert.NotEmpty(await StoredAsync(data => data.PublishedWithdrawals.Take(1).ToListAsync(Token)));
        Assert.Equal(
            await StoredAsync(data => data.ArticleVersions.CountAsync(Token)),
            await StoredAsync(data => data.Changes.CountAsync(row => row.Kind == ChangeKind.VersionSaved, Token)));
    }

    [DataFact]
    public async Task An_archive_is_made_larger_and_nothing_of_it_changes()
    {
        await GenerateAsync();
        var (present, before) = (await CountAsync(), await TitlesAsync());

        var result = await GenerateAsync(present + 50);

        Assert.Equal(new GenerateArchiveResult(GenerateArchiveOutcome.Done, present, Added: 50), result);
        Assert.Equal(present + 50, await CountAsync());
        Assert.Equal(before, (await TitlesAsync()).Take(before.Count), StringComparer.Ordinal);
    }

    [DataFact]
    public async Task The_photos_of_an_archive_await_nothing_that_would_write_its_articles_again()
    {
        await GenerateAsync(count: 10);

        var photos = await StoredAsync(data => data.Photos.ToListAsync(Token));

        Assert.Equal(Photos.Length, photos.Count);
        Assert.DoesNotContain(photos, photo => photo.AwaitsRenditions);
    }

    [DataFact]
    public async Task The_changes_of_an_archive_are_sealed_and_their_chain_is_whole()
    {
        await GenerateAsync();

        var proof = await WithAsync<ProveChain, ChainProof>(act => act.RunAsync(Token));

        Assert.Equal((null, 0), (proof.Fault, proof.Unsealed));
        Assert.Equal(await StoredAsync(data => data.Changes.CountAsync(Token)), proof.Sealed);
    }

    private Task<int> CountAsync() => StoredAsync(data => data.Articles.CountAsync(Token));

    private Task<List<string>> TitlesAsync() =>
        StoredAsync(data => data.PublishedArticles.OrderBy(row => row.ArticleId).Select(row => row.Title).ToListAsync(Token));

    private Task<GenerateArchiveResult> GenerateAsync(int count = Count) => WithAsync<GenerateArchive, GenerateArchiveResult>(act =>
        act.RunAsync(new GenerateArchiveRequest(count, Seed: 1, Days: 30, Photos), Newsroom.Desk, new Progress<int>(), Token));

    public sealed class OnSqlite(SqliteDatabase database) : GenerateArchiveTests(database), IClassFixture<SqliteDatabase>;

    public sealed class OnSqlServer(SqlServerDatabase database) : GenerateArchiveTests(database), IClassFixture<SqlServerDatabase>;
}
