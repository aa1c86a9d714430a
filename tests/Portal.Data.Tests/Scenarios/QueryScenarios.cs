using Portal.Changes;
using Portal.Reading;
using Portal.Search;
using Portal.Topics;

namespace Portal.Data.Tests.Scenarios;

/// <summary>Every way through the queries that readers cause.</summary>
internal static class QueryScenarios
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        Scenario.Of<SiteQuery>("all of it", (query, _, token) => query.ReadAsync(token)),
        Scenario.Of<ChangesQuery>("what is new", (query, _, token) => query.ReadAsync(0, 1000, token)),
        Scenario.Of<ChangesQuery>("what came late", (query, _, token) => query.ReadAsync([1, 2], token)),
        Scenario.Of<ChangesQuery>("ids alone", (query, _, token) => query.IdsAsync(0, token)),
        Scenario.Of<ChangesQuery>("the newest", (query, _, token) => query.LastIdAsync(token)),
        Scenario.Of<ChangesQuery>("the time of one", (query, _, token) => query.AtAsync(1, token)),
        Scenario.Of<FoundQuery>("some", (query, world, token) => query.ReadAsync([world.Live[0], world.Draft], token)),
        Scenario.Of<NamesakesQuery>("a name", (query, _, token) => query.ReadAsync("林晚", token)),
        Scenario.Of<SearchRowsQuery>("how many", (query, _, token) => query.CountAsync(token)),
        Scenario.Of<SearchRowsQuery>("some", (query, world, token) => query.ReadAsync([world.Live[0], world.Draft], token)),
        Scenario.Of<SearchRowsQuery>("those that follow", (query, world, token) => query.AfterAsync(world.Live[0], 1, token)),
        Scenario.Of<AboutPageQuery>("a page", (query, _, token) => query.ReadAsync(World.AboutPage, token)),
        Scenario.Of<ArticleQuery>("an article with corrections", (query, world, token) => query.ReadAsync(world.Corrected, token)),
        Scenario.Of<PersonQuery>("a person", (query, _, token) => query.ReadAsync("nobody", token)),
        Scenario.Of<SourceQuery>("a source", (query, _, token) => query.ReadAsync("nobody", token)),
        Scenario.Of<TagQuery>("a tag", (query, _, token) => query.ReadAsync("nothing", token)),
        Scenario.Of<TopicQuery>("a topic", (query, world, token) => query.ReadAsync(world.Topic.Slug, token)),
        Scenario.Of<CorrectionsQuery>("the newest", (query, _, token) => query.ReadAsync(token)),
        Scenario.Of<WithdrawalQuery>("a withdrawn article", (query, world, token) => query.ReadAsync(world.Withdrawn, token)),
        Scenario.Of<RedirectQuery>("an old address", (query, _, token) => query.ReadAsync(World.OldPath, "", token)),
        Scenario.Of<RedirectQuery>("a feed of an old address", (query, _, token) => query.ReadAsync("/old/feed.xml", "?a=b", token)),
        Scenario.Of<CardsQuery>("some", (query, world, token) => query.ReadAsync([world.Live[0], world.Draft], token)),
        Scenario.Of<TopicQuery>("what is laid out", (query, world, token) => query.ReadAsync(new TopicLayout { Lead = world.Live[0] }, token)),
        Scenario.Of<PhotoQuery>("a photo", (query, _, token) => query.FindAsync(World.Photo, token)),
        Scenario.Of<DueQuery>("what is to come", (query, _, token) => query.ReadAsync(token)),
        Scenario.Of<BlocksQuery>("one list", (query, world, token) =>
            query.ReadAsync([new ListBlock(ListKind.Edition, world.Main.EditionId, 10)], token)),
        Scenario.Of<BlocksQuery>("as many lists as a large home page has", (query, world, token) =>
            query.ReadAsync([.. Enumerable.Range(1, 60).Select(id => new ListBlock(ListKind.Section, id, 10))], token)),
        Scenario.Of<HomeQuery>("an edition without sections", (query, world, token) => query.ReadAsync(world.Region, [], token)),
        Scenario.Of<HomeQuery>("an edition with sections and topics", (query, world, token) =>
            query.ReadAsync(world.Main, [world.Topic], token)),
        Scenario.Of<RelatedQuery>("neither tags nor section", (query, world, token) =>
            query.ReadAsync(world.Article with { SectionId = null, Details = world.Article.Details with { TagIds = [] } }, token)),
        Scenario.Of<RelatedQuery>("tags and section", (query, world, token) =>
            query.ReadAsync(world.Article with { Details = world.Article.Details with { TagIds = [1, 2, 3, 4, 5, 6] } }, token)),
        Scenario.Of<FeedQuery>("a further part of a list, published since", (query, world, token) => query.ReadAsync(
            ListKind.Edition, world.Main.EditionId,
            new ListRange(new ListKey(DateTime.UnixEpoch.AddYears(100), int.MaxValue)) { FromUtc = DateTime.UnixEpoch }, most: 31, token)),
        Scenario.Of<FeedQuery>("a list with corrections", (query, world, token) => query.ReadAsync(ListKind.Edition, world.Main.EditionId, token)),
        Scenario.Of<SitemapQuery>("the newest of all", (query, world, token) => query.NewestBeforeAsync(world.Main.EditionId, DateTime.MaxValue, token)),
        Scenario.Of<SitemapQuery>("the newest before a day", (query, world, token) => query.NewestBeforeAsync(world.Main.EditionId, world.DayUtc, token)),
        Scenario.Of<SitemapQuery>("how many", (query, world, token) => query.CountAsync(world.Main.EditionId, world.DayUtc, world.DayUtc.AddDays(1), token)),
        Scenario.Of<SitemapQuery>("any of a day", (query, world, token) => query.IsAnyToldAsync(world.Main.EditionId, world.DayUtc, world.DayUtc.AddDays(1), token)),
        Scenario.Of<SitemapQuery>("the stories of a day", async (query, world, token) =>
        {
            await foreach (var _ in query.StoriesAsync(world.Main.EditionId, world.DayUtc, world.DayUtc.AddDays(1), 0, 100).WithCancellation(token))
            {
                // Reads them all.
            }
        }),
        Scenario.Of<SitemapQuery>("headlines", (query, world, token) => query.HeadlinesAsync(world.Main.EditionId, world.DayUtc, 1000, token)),
        .. Lists,
    ];

    private static IEnumerable<Scenario> Lists =>
        from part in new (string Name, Func<World, ListRange> Range)[]
        {
            ("first page", _ => ListRange.First),
            ("before a place", world => new ListRange(Before: world.Newest.Key)),
            ("after a place with a page of newer ones", world => new ListRange(After: world.Oldest.Key)),
            ("after a place with few newer ones", world => new ListRange(After: world.Newest.Key)),
        }
        from time in new (string Name, Func<World, ListRange, ListRange> Limit)[]
        {
            ("of all time", (_, range) => range),
            ("of a day", (world, range) => range with { FromUtc = world.DayUtc, ToUtc = world.DayUtc.AddDays(1) }),
            ("from a time on", (world, range) => range with { FromUtc = world.DayUtc }),
            ("until a time", (world, range) => range with { ToUtc = world.DayUtc.AddDays(1) }),
        }
        select Scenario.Of<ListQuery>($"{part.Name}, {time.Name}", (query, world, token) =>
            query.ReadAsync(ListKind.Edition, world.Main.EditionId, time.Limit(world, part.Range(world)), token));
}
