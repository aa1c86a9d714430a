using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Articles;
using Portal.Changes;
using Portal.Data.Tests.Engines;
using Portal.Data.Tests.Scenarios;
using Portal.Desk;
using Portal.Media;
using Portal.People;
using Portal.Reading;
using Portal.Sources;
using Portal.Tags;
using Portal.Testing;

namespace Portal.Data.Tests.Plans;

/// <summary>The world of the scenarios among two thousand other articles.</summary>
public class Archive : IAsyncLifetime
{
    private const int Articles = 2000;
    private const int Names = 1000;

    private readonly SqliteDatabase _database = new();
    private World? _world;

    /// <summary>SQL that is run once everything is stored; empty for none.</summary>
    protected virtual string Preparation => "";

    public async ValueTask InitializeAsync()
    {
        var token = TestContext.Current.CancellationToken;
        await _database.InitializeAsync();
        await using var services = _database.AddEngine(Portal()).BuildServiceProvider();
        _world = await WorldBuilder.BuildAsync(services, token);
        await using var context = _database.NewContext(_ => { });
        await FillAsync(context, _world, token);
        if (Preparation.Length > 0)
        {
            await context.Database.ExecuteSqlRawAsync(Preparation, token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>The plan of each query that the scenario sends.</summary>
    internal Task<IReadOnlyList<QueryPlan>> PlansAsync(string scenario, CancellationToken token) =>
        PlansAsync(Scenario.All.Single(one => one.ToString() == scenario).RunAsync, token);

    /// <summary>The plan of each query that is sent.</summary>
    internal async Task<IReadOnlyList<QueryPlan>> PlansAsync(Func<IServiceProvider, World, CancellationToken, Task> send, CancellationToken token)
    {
        var recorder = new PlanRecorder();
        await using var services = Portal()
            .AddScoped(_ => _database.NewContext(options => options.AddInterceptors(recorder))).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await send(scope.ServiceProvider, _world!, token);
        return recorder.Plans;
    }

    private static IServiceCollection Portal() => new ServiceCollection().AddSingleton<TimeProvider>(TestClock.New())
        .AddSingleton<IMediaStore>(new FolderMediaStore(Path.Combine(Path.GetTempPath(), "portal-no-media"))).AddPortal();

    private static async Task FillAsync(PortalContext context, World world, CancellationToken token)
    {
        context.AddRange(Enumerable.Range(0, Names).SelectMany(number => new object[]
        {
            new Person($"person-{number}", $"人{number}"), new Tag($"tag-{number}", $"签{number}"), new Source($"source-{number}", $"源{number}"),
        }));
        var start = TestClock.Start.UtcDateTime.AddDays(-100);
        var articles = Enumerable.Range(0, Articles)
            .Select(number => new Article(world.Main.EditionId, null, start.AddMinutes(number), $"key-{number}")).ToList();
        context.AddRange(articles);
        await context.SaveChangesAsync(token);
        context.AddRange(articles.Take(Names).SelectMany(article => new object[]
        {
            new ArticlePresence(article.ArticleId, 903) { SeenAtUtc = start },
            new PreviewLink(article.ArticleId, 1, PreviewToken.Hash($"token-{article.ArticleId}"), null, "方写", start, start.AddDays(1)),
        }));
        context.AddRange(articles.Select((article, number) => new ArticlePhoto($"{1 + (number % Names):x64}", article.ArticleId)));
        context.AddRange(Enumerable.Range(1, Names).Select(number => OldPhoto(number, start)));
        context.AddRange(Enumerable.Range(1, Names).Select(number => new PublishedRedirect($"/old-{number}/", $"/tags/tag-{number}")));
        context.AddRange(articles.SelectMany((article, number) => Published(article, number, world)));
        await context.SaveChangesAsync(token);
    }

    private static Photo OldPhoto(int number, DateTime addedAtUtc)
    {
        var photo = new Photo($"{number:x64}", 1600, 900, 1000, addedAtUtc.AddMinutes(number));
        photo.Recognise(new PhotoFingerprint(number * 0x1234_5678_9ABC_DEFL));
        return photo;
    }

    private static IEnumerable<object> Published(Article article, int number, World world)
    {
        var published = new PublishedArticle(article.ArticleId, 1, $"/news/{number}.html")
        {
            EditionId = article.EditionId,
            Language = "zh-Hans",
            Title = $"旧闻{number}",
            Summary = "旧闻。",
            Body = world.Article.Body,
            Details = new PublishedDetails { Source = new NamedLink("源", "/sources/source-1") },
            PublishedAtUtc = article.CreatedAtUtc,
            ModifiedAtUtc = article.CreatedAtUtc,
        };
        published.ListIn(
        [
            new ListRef(ListKind.Edition, article.EditionId), new ListRef(ListKind.Section, world.Main.Sections[number % 2].SectionId),
            new ListRef(ListKind.Person, number % Names), new ListRef(ListKind.Source, number % Names), new ListRef(ListKind.Tag, number % Names),
        ]);
        yield return published;
        yield return new Change(ChangeKind.ArticlePublished, Newsroom.Desk.Name, article.CreatedAtUtc) { ArticleId = article.ArticleId };
        if (number % 10 == 0)
        {
            yield return new PublishedCorrection(
                1_000_000 + number, article.ArticleId, CorrectionKind.Factual, "数字有误。", article.CreatedAtUtc);
        }
    }
}
