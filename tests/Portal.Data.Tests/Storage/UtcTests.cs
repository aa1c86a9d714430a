using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data.Tests.Engines;
using Portal.Testing;

namespace Portal.Data.Tests.Storage;

public abstract class UtcTests(TestDatabase database) : DataTests(database)
{
    [DataFact]
    public async Task A_local_time_is_not_stored()
    {
        var local = new DateTime(2025, 11, 7, 10, 16, 7, DateTimeKind.Local);

        var exception = await Record.ExceptionAsync(() => AddAsync(Unique("a"), local));

        Assert.Contains("Local", exception?.GetBaseException().Message, StringComparison.Ordinal);
    }

    [DataFact]
    public async Task A_time_of_unknown_zone_is_not_stored()
    {
        var unknown = new DateTime(2025, 11, 7, 10, 16, 7, DateTimeKind.Unspecified);

        var exception = await Record.ExceptionAsync(() => AddAsync(Unique("a"), unknown));

        Assert.Contains("Unspecified", exception?.GetBaseException().Message, StringComparison.Ordinal);
    }

    [DataFact]
    public async Task A_local_time_is_not_compared()
    {
        var local = new DateTime(2025, 11, 7, 10, 16, 7, DateTimeKind.Local);

        var exception = await Record.ExceptionAsync(() => StoredAsync(data => data.Changes.AnyAsync(row => row.AtUtc <= local, Token)));

        Assert.Contains("Local", exception?.GetBaseException().Message, StringComparison.Ordinal);
    }

    [DataFact]
    public async Task A_time_comes_back_as_it_was_stored()
    {
        var actor = Unique("a");
        await AddAsync(actor, NowUtc.AddTicks(1_234_567));

        var stored = (await ReadAsync(actor))[0];

        Assert.Equal((NowUtc.AddTicks(1_234_567), DateTimeKind.Utc), (stored, stored.Kind));
    }

    /// <summary>SQLite keeps times as text without trailing zeros, and compares the text.</summary>
    [DataFact]
    public async Task Times_stand_in_their_order()
    {
        var actor = Unique("a");
        DateTime[] inOrder =
        [
            Utc(new DateTime(1, 1, 1)), Utc(new DateTime(999, 12, 31)), Utc(new DateTime(2025, 9, 30)), NowUtc, NowUtc.AddTicks(1),
            NowUtc.AddTicks(10), NowUtc.AddMilliseconds(50), NowUtc.AddMilliseconds(100), NowUtc.AddMilliseconds(500),
            NowUtc.AddTicks(9_999_999), NowUtc.AddSeconds(1),
            Utc(new DateTime(9999, 12, 31, 23, 59, 59).AddTicks(9_999_999)),
        ];
        foreach (var time in inOrder.Reverse())
        {
            await AddAsync(actor, time);
        }

        Assert.Equal(inOrder, await ReadAsync(actor));
    }

    [DataFact]
    public async Task Every_time_is_found_by_itself_as_a_limit()
    {
        var actor = Unique("a");
        DateTime[] times = [NowUtc, NowUtc.AddTicks(1), NowUtc.AddMilliseconds(100), NowUtc.AddSeconds(1)];
        foreach (var time in times)
        {
            await AddAsync(actor, time);
        }

        for (var number = 0; number < times.Length; number++)
        {
            var limit = times[number];
            Assert.Equal(number + 1, await StoredAsync(data => data.Changes.CountAsync(row => row.Actor == actor && row.AtUtc <= limit, Token)));
        }
    }

    private static DateTime Utc(DateTime time) => DateTime.SpecifyKind(time, DateTimeKind.Utc);

    private Task<Change> AddAsync(string actor, DateTime at) =>
        Newsroom.AddAsync(new Change(ChangeKind.TopicChanged, actor, at), Token);

    private Task<List<DateTime>> ReadAsync(string actor) => StoredAsync(data => data.Changes.Where(row => row.Actor == actor)
        .OrderBy(row => row.AtUtc).Select(row => row.AtUtc).ToListAsync(Token));

    public sealed class OnSqlite(SqliteDatabase database) : UtcTests(database), IClassFixture<SqliteDatabase>;

    public sealed class OnSqlServer(SqlServerDatabase database) : UtcTests(database), IClassFixture<SqlServerDatabase>;
}
