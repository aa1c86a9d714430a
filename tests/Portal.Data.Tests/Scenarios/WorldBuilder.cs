using Microsoft.Extensions.DependencyInjection;
using Portal.About;
using Portal.Editions;
using Portal.Media;
using Portal.Publishing;
using Portal.Reading;
using Portal.Sections;
using Portal.Stories;
using Portal.Testing;

namespace Portal.Data.Tests.Scenarios;

/// <summary>Fills a database with one article for each scenario and with enough others to page through.</summary>
internal sealed class WorldBuilder
{
    private const int Others = 2 * ListQuery.PageSize;

    private static readonly DateTime StartUtc = TestClock.Start.UtcDateTime;

    private readonly IServiceProvider _services;
    private readonly Newsroom _newsroom;
    private readonly Edition _edition;
    private readonly Section _section;
    private readonly CancellationToken _token;

    private WorldBuilder(IServiceProvider services, Newsroom newsroom, Edition edition, Section section, CancellationToken token)
    {
        _services = services;
        _newsroom = newsroom;
        _edition = edition;
        _section = section;
        _token = token;
    }

    public static async Task<World> BuildAsync(IServiceProvider services, CancellationToken token)
    {
        var newsroom = new Newsroom(services);
        var edition = await newsroom.AddEditionAsync(token: token);
        var outer = await newsroom.AddSectionAsync(edition, "tech", "科技", token: token);
        var section = await newsroom.AddSectionAsync(edition, "tech/space", "航天", outer, token);
        await newsroom.AddSectionAsync(edition, "culture", "文化", token: token);
        await newsroom.AddEditionAsync("region", "临江", token: token);
        await newsroom.AddTopicAsync("wind", "风电专题", token);
        await newsroom.AddAsync(new AboutPage(World.AboutPage, "编辑准则", "zh-Hans", "准则。"), token);
        await newsroom.AddAsync(new Photo(World.Photo, 1600, 900, 100_000, StartUtc), token);
        await newsroom.AddAsync(new PublishedRedirect(World.OldPath, "/tech/"), token);
        return await new WorldBuilder(services, newsroom, edition, section, token).BuildAsync();
    }

    private async Task<World> BuildAsync()
    {
        for (var number = 0; number < Others; number++)
        {
            await PublishAsync(TestStories.Brief($"快讯{number}"));
        }

        var imported = new SaveVersionRequest(null, _edition.EditionId, null, TestStories.Brief()) { ImportKey = World.ImportKey };
        await QueryAsync<SaveVersion, SaveVersionResult>(act => act.RunAsync(imported, Newsroom.Desk, _token));
        var live = await PublishAsync(Full("一"));
        var site = await QueryAsync<SiteQuery, Site>(query => query.ReadAsync(_token));
        var cards = await QueryAsync<ListQuery, ListPage>(
            query => query.ReadAsync(ListKind.Edition, _edition.EditionId, ListRange.First, _token));
        var last = await QueryAsync<ListQuery, ListPage>(
            query => query.ReadAsync(ListKind.Edition, _edition.EditionId, new ListRange(Before: cards.Older), _token));
        return new World
        {
            Main = site.Main!,
            Region = site.Find("region")!,
            Topic = site.Topics[0],
            Newest = cards.Cards[0],
            Oldest = last.Cards[^1],
            DayUtc = StartUtc.Date,
            Article = (await QueryAsync<ArticleQuery, ArticleView?>(query => query.ReadAsync(live, _token)))!,
            Draft = await SaveAsync(Full("一")),
            Incomplete = await SaveAsync(TestStories.Brief() with { Source = null }),
            AllNew = await SaveAsync(Full("二")),
            ManyNew = await SaveAsync(Full("三") with { Tags = [.. Enumerable.Range(0, 12).Select(number => $"标签{number}")] }),
            AllKnown = await SaveAsync(Full("一")),
            Bare = await _newsroom.SaveAsync(TestStories.Brief() with { Tags = [] }, _edition, token: _token),
            Changed = await SaveAsync(TestStories.Brief(), articleId: await PublishAsync(Full("一"))),
            Withdrawn = await WithdrawAsync(await PublishAsync(Full("一"))),
            Returning = await WithdrawAsync(await CorrectAsync(await PublishAsync(Full("一")))),
            Going = await CorrectAsync(await PublishAsync(Full("一"))),
            Corrected = await CorrectAsync(await PublishAsync(Full("一"))),
        };
    }

    /// <param name="names">Stories with the same sign name the same people, source and tags.</param>
    private static Story Full(string names)
    {
        var story = TestStories.Full();
        return story with
        {
            Source = $"山河网{names}",
            Credits =
            [
                .. story.Credits.Select(credit => credit with { Name = credit.Name + names }),
                new Credit(CreditRole.Editor, $"方{names}", names == "一" ? World.Person : $"{World.Person}-{(int)names[0]}"),
            ],
            Tags = [.. story.Tags.Select(tag => tag + names)],
            Topics = ["wind"],
            Photos = [.. story.Photos.Select(photo => photo with { Photo = World.Photo })],
        };
    }

    private Task<int> SaveAsync(Story story, int? articleId = null) => _newsroom.SaveAsync(story, _edition, _section, articleId, _token);

    private async Task<int> PublishAsync(Story story) =>
        (await _newsroom.PublishAsync(story, _edition, _section, token: _token)).ArticleId;

    private async Task<int> WithdrawAsync(int articleId)
    {
        await _newsroom.WithdrawAsync(articleId, token: _token);
        return articleId;
    }

    private async Task<int> CorrectAsync(int articleId)
    {
        await QueryAsync<CorrectArticle, CorrectArticleOutcome>(act =>
            act.RunAsync(new CorrectArticleRequest(articleId, CorrectionKind.Clarification, "补充说明。"), Newsroom.Desk, _token));
        return articleId;
    }

    private async Task<TResult> QueryAsync<T, TResult>(Func<T, Task<TResult>> run)
        where T : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await run(scope.ServiceProvider.GetRequiredService<T>());
    }
}
