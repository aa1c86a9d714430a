using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Portal.Changes;
using Portal.Data.Sqlite;
using Portal.Data.Tests.Engines;
using SQLitePCL;

namespace Portal.Data.Tests.Storage;

/// <summary>What only the embedded engine does: connections that stay open, with what they have prepared.</summary>
public sealed class KeptStatementsTests(SqliteDatabase database) : IClassFixture<SqliteDatabase>, IAsyncLifetime
{
    private const int MostConnections = 16;

    /// <summary>https://sqlite.org/c3ref/c_stmtstatus_counter.html</summary>
    private const int StatusRun = 6;

    private static readonly DateTime NowUtc = new(2025, 11, 7, 2, 16, 7, DateTimeKind.Utc);

    private readonly string _actor = Guid.NewGuid().ToString("n");
    private readonly ServiceProvider _services = database.AddEngine(new ServiceCollection())
        .AddSingleton<IInterceptor, StatementsShown>().BuildServiceProvider();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    [Fact]
    public async Task What_was_asked_before_is_not_prepared_again()
    {
        for (var ask = 0; ask < 5; ask++)
        {
            await ReadAsync(CountAsync);
        }

        Assert.Equal([5], await ReadAsync(data => Task.FromResult(RunsOf(data, "\"Changes\""))));
    }

    /// <summary>Zero is no limit: a migration or an import would hold all that it changes.</summary>
    [Fact]
    public async Task What_a_transaction_changes_takes_some_memory_and_no_more()
    {
        var pages = await ReadAsync(data => data.Database.SqlQueryRaw<int>("SELECT cache_spill AS \"Value\" FROM pragma_cache_spill").SingleAsync(Token));

        Assert.InRange(pages, 1000, 8192);
    }

    [Fact]
    public async Task A_kept_statement_sees_what_others_have_written_since()
    {
        var before = await ReadAsync(CountAsync);
        await ReadAsync(AddAsync);
        var after = await ReadAsync(CountAsync);

        Assert.Equal((0, 1), (before, after));
    }

    [Fact]
    public async Task A_kept_statement_outlives_a_change_of_the_schema()
    {
        await ReadAsync(AddAsync);
        await ReadAsync(CountAsync);
        await ReadAsync(data => data.Database.ExecuteSqlRawAsync("CREATE INDEX \"IX_Kept\" ON \"Changes\" (\"Actor\")", Token));

        Assert.Equal(1, await ReadAsync(CountAsync));
    }

    [Fact]
    public async Task One_context_may_ask_the_same_while_it_still_reads()
    {
        await ReadAsync(AddAsync);
        await ReadAsync(AddAsync);

        var counts = await ReadAsync(async data =>
        {
            List<int> counts = [];
            await foreach (var _ in Rows(data).AsAsyncEnumerable().WithCancellation(Token))
            {
                counts.Add((await Rows(data).ToListAsync(Token)).Count);
            }

            return counts;
        });

        Assert.Equal([2, 2], counts);
    }

    [Fact]
    public async Task A_statement_left_in_the_middle_holds_no_lock()
    {
        await ReadAsync(AddAsync);
        await ReadAsync(AddAsync);
        await ReadAsync(data => Rows(data).FirstAsync(Token));

        Assert.Equal(0, await ReadAsync(data => data.Database.SqlQueryRaw<int>("PRAGMA wal_checkpoint(TRUNCATE)").AsAsyncEnumerable().FirstAsync(Token).AsTask()));
    }

    [Fact]
    public async Task After_a_statement_that_failed_the_next_one_works()
    {
        var exception = await Record.ExceptionAsync(() => ReadAsync(data => data.Database.SqlQueryRaw<int>("SELECT abs(-9223372036854775808) AS Value").ToListAsync(Token)));
        await ReadAsync(AddAsync);

        Assert.IsType<SqliteException>(exception);
        Assert.Equal(1, await ReadAsync(CountAsync));
    }

    [Fact]
    public async Task No_more_statements_are_kept_than_the_limit()
    {
        var kept = await ReadAsync(async data =>
        {
            for (var number = 0; number < 200; number++)
            {
                await Rows(data).TagWith($"{number}").CountAsync(Token);
            }

            return RunsOf(data, "SELECT").Count;
        });

        Assert.InRange(kept, 1, 64);
    }

    [Fact]
    public async Task Of_many_contexts_at_once_all_work_and_some_keep_their_connection()
    {
        var scopes = Enumerable.Range(0, MostConnections * 2).Select(_ => _services.CreateAsyncScope()).ToList();
        var contexts = scopes.ConvertAll(scope => scope.ServiceProvider.GetRequiredService<PortalContext>());
        var counts = await Task.WhenAll(contexts.Select(CountAsync));
        var open = contexts.Count(data => data.Database.GetDbConnection().State == System.Data.ConnectionState.Open);
        foreach (var scope in scopes)
        {
            await scope.DisposeAsync();
        }

        Assert.Equal((MostConnections * 2, MostConnections), (counts.Length, open));
        Assert.All(counts, count => Assert.Equal(0, count));
    }

    [Fact]
    public async Task A_place_comes_back_when_its_context_is_gone()
    {
        using var keeper = new KeptStatements();
        for (var number = 0; number < MostConnections * 2; number++)
        {
            await using var data = database.NewContext(options => options.AddInterceptors(keeper));
            Assert.Equal(0, await CountAsync(data));
            Assert.Equal(System.Data.ConnectionState.Open, data.Database.GetDbConnection().State);
        }
    }

    [Fact]
    public async Task Another_writer_is_waited_for_by_the_engine_itself() =>
        Assert.Equal(1000, await ReadAsync(data => data.Database.SqlQueryRaw<int>("PRAGMA busy_timeout").AsAsyncEnumerable().FirstAsync(Token).AsTask()));

    [Fact]
    public async Task Rows_go_with_those_that_they_belong_to_whatever_the_settings_say()
    {
        await using var services = new ServiceCollection().AddSqlitePortal("Data Source=:memory:;Foreign Keys=False").BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var data = scope.ServiceProvider.GetRequiredService<PortalContext>();

        Assert.Equal(1, await data.Database.SqlQueryRaw<int>("PRAGMA foreign_keys").AsAsyncEnumerable().FirstAsync(Token));
    }

    [Fact]
    public async Task No_connection_is_open_when_the_services_are_gone()
    {
        var connection = await ReadAsync(async data =>
        {
            await CountAsync(data);
            return data.Database.GetDbConnection();
        });
        Assert.Equal(System.Data.ConnectionState.Open, connection.State);
        await _services.DisposeAsync();

        Assert.Equal(System.Data.ConnectionState.Closed, connection.State);
    }

    private IQueryable<Change> Rows(PortalContext data) => data.Changes.AsNoTracking().Where(row => row.Actor == _actor);

    private Task<int> CountAsync(PortalContext data) => Rows(data).CountAsync(Token);

    private Task<int> AddAsync(PortalContext data)
    {
        data.Changes.Add(new Change(ChangeKind.TopicChanged, _actor, NowUtc));
        return data.SaveChangesAsync(Token);
    }

    private async Task<T> ReadAsync<T>(Func<PortalContext, Task<T>> read)
    {
        await using var scope = _services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<PortalContext>());
    }

    /// <summary>How often each prepared statement with these words has run.</summary>
    private static List<int> RunsOf(PortalContext data, string words)
    {
        var handle = ((SqliteConnection)data.Database.GetDbConnection()).Handle;
        List<int> runs = [];
        for (var statement = raw.sqlite3_next_stmt(handle, null); statement is { IsInvalid: false }; statement = raw.sqlite3_next_stmt(handle, statement))
        {
            if (raw.sqlite3_sql(statement).utf8_to_string().Contains(words, StringComparison.Ordinal))
            {
                runs.Add(raw.sqlite3_stmt_status(statement, StatusRun, 0));
            }
        }

        return runs;
    }

    /// <summary>SQLitePCLRaw lists statements only of a connection that was told to from the beginning.</summary>
    private sealed class StatementsShown : DbConnectionInterceptor
    {
        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            ((SqliteConnection)connection).Handle!.enable_sqlite3_next_stmt(true);
            return Task.CompletedTask;
        }
    }
}
