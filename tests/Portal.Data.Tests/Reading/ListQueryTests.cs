using Portal.Data.Tests.Engines;
using Portal.Editions;
using Portal.Reading;
using Portal.Testing;

namespace Portal.Data.Tests.Reading;

public abstract class ListQueryTests(TestDatabase database) : DataTests(database)
{
    private const int ThreePages = (3 * ListQuery.PageSize) - 5;

    [DataFact]
    public async Task Paging_shows_every_article_once_while_news_arrives()
    {
        var edition = await AddEditionAsync();
        var there = await PublishAsync(edition, ThreePages);

        var seen = new List<int>();
        var page = await ReadAsync(edition, ListRange.First);
        seen.AddRange(Ids(page));
        while (page.Older is { } older)
        {
            await PublishAsync(edition, 2);
            page = await ReadAsync(edition, new ListRange(Before: older));
            seen.AddRange(Ids(page));
        }

        Assert.Equal(there.Order(), seen.Order());
    }

    [DataFact]
    public async Task The_newest_stand_first_and_of_one_moment_the_last_that_was_made()
    {
        var edition = await AddEditionAsync();
        var earlier = await PublishAsync(edition, 3);
        Clock.Advance(TimeSpan.FromSeconds(1));
        var later = await PublishAsync(edition, 3);

        var page = await ReadAsync(edition, ListRange.First);

        Assert.Equal([.. later.Reverse(), .. earlier.Reverse()], Ids(page));
    }

    [DataFact]
    public async Task Going_back_shows_the_pages_that_were_passed()
    {
        var edition = await AddEditionAsync();
        await PublishAsync(edition, ThreePages);
        var first = await ReadAsync(edition, ListRange.First);
        var second = await ReadAsync(edition, new ListRange(Before: first.Older));
        var third = await ReadAsync(edition, new ListRange(Before: second.Older));

        var back = await ReadAsync(edition, new ListRange(After: third.Newer));

        Assert.Equal(Ids(second), Ids(back));
        Assert.Equal((second.Older, second.Newer), (back.Older, back.Newer));
    }

    [DataFact]
    public async Task Going_back_to_the_beginning_shows_the_first_page()
    {
        var edition = await AddEditionAsync();
        await PublishAsync(edition, ThreePages);
        var first = await ReadAsync(edition, ListRange.First);
        var second = await ReadAsync(edition, new ListRange(Before: first.Older));

        var back = await ReadAsync(edition, new ListRange(After: second.Newer));

        Assert.Equal(Ids(first), Ids(back));
        Assert.Null(back.Newer);
    }

    [DataFact]
    public async Task A_list_that_fills_one_page_has_no_other()
    {
        var edition = await AddEditionAsync();
        await PublishAsync(edition, ListQuery.PageSize);

        var page = await ReadAsync(edition, ListRange.First);

        Assert.Equal((ListQuery.PageSize, null, null), (page.Cards.Count, page.Older, page.Newer));
    }

    [DataFact]
    public async Task A_day_shows_what_was_published_from_its_first_moment_to_before_the_next()
    {
        var edition = await AddEditionAsync();
        var day = TestClock.Start.UtcDateTime.Date.AddDays(-2);
        await PublishAtAsync(edition, day.AddTicks(-1));
        var first = await PublishAtAsync(edition, day);
        var last = await PublishAtAsync(edition, day.AddDays(1).AddTicks(-1));
        await PublishAtAsync(edition, day.AddDays(1));

        var page = await ReadAsync(edition, new ListRange { FromUtc = day, ToUtc = day.AddDays(1) });

        Assert.Equal([last, first], Ids(page));
    }

    [DataFact]
    public async Task Paging_through_a_day_stays_in_it()
    {
        var edition = await AddEditionAsync();
        var day = TestClock.Start.UtcDateTime.Date;
        await PublishAtAsync(edition, day.AddDays(-1));
        var there = await PublishAsync(edition, ListQuery.PageSize + 1);
        var range = new ListRange { FromUtc = day, ToUtc = day.AddDays(1) };
        var first = await ReadAsync(edition, range);

        var second = await ReadAsync(edition, range with { Before = first.Older });

        Assert.Equal(there.Order(), Ids(first).Concat(Ids(second)).Order());
    }

    [DataFact]
    public async Task Nothing_is_shown_after_the_last_article()
    {
        var edition = await AddEditionAsync();
        await PublishAsync(edition, 1);
        var page = await ReadAsync(edition, ListRange.First);

        var end = await ReadAsync(edition, new ListRange(Before: page.Cards[^1].Key));

        Assert.Empty(end.Cards);
    }

    /// <summary>All of the same moment.</summary>
    private async Task<IReadOnlyList<int>> PublishAsync(Edition edition, int count)
    {
        var ids = new List<int>();
        for (var number = 0; number < count; number++)
        {
            ids.Add((await Newsroom.PublishAsync(TestStories.Brief(), edition, token: Token)).ArticleId);
        }

        return ids;
    }

    private async Task<int> PublishAtAsync(Edition edition, DateTime at) =>
        (await Newsroom.PublishAsync(TestStories.Brief(), edition, at: new DateTimeOffset(at, TimeSpan.Zero), token: Token)).ArticleId;

    private Task<ListPage> ReadAsync(Edition edition, ListRange range) => WithAsync<ListQuery, ListPage>(
        query => query.ReadAsync(ListKind.Edition, edition.EditionId, range, Token));

    private static IReadOnlyList<int> Ids(ListPage page) => [.. page.Cards.Select(card => card.ArticleId)];

    public sealed class OnSqlite(SqliteDatabase database) : ListQueryTests(database), IClassFixture<SqliteDatabase>;

    public sealed class OnSqlServer(SqlServerDatabase database) : ListQueryTests(database), IClassFixture<SqlServerDatabase>;
}
