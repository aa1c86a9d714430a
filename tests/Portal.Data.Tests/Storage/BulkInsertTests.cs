using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Portal.Articles;
using Portal.Data.Tests.Engines;
using Portal.Export;
using Portal.Media;

namespace Portal.Data.Tests.Storage;

public sealed class BulkInsertTests(SqliteDatabase database) : DataTests(database), IClassFixture<SqliteDatabase>
{
    // https://sqlite.org/rescode.html#constraint_primarykey and #constraint_foreignkey
    private const int ConstraintPrimaryKey = 1555;
    private const int ConstraintForeignKey = 787;

    private static readonly Dictionary<Type, object[]> Samples = new()
    {
        // Versions of the interface have taken an empty text for NULL: https://github.com/ericsink/SQLitePCL.raw/issues/557
        [typeof(string)] = ["一座桥😀", "", new string('长', 5000), "a lone \ud800 and a \0"],
        [typeof(int)] = [0, int.MinValue, int.MaxValue],
        [typeof(long)] = [0L, long.MinValue, long.MaxValue],
        [typeof(bool)] = [true, false],
        [typeof(DateTime)] = [Moment, Moment.AddTicks(1_234_567), Moment.AddMilliseconds(120)],
        [typeof(DateOnly)] = [new DateOnly(2025, 3, 5)],
    };

    private static DateTime Moment => new(2025, 11, 7, 10, 16, 7, DateTimeKind.Utc);

    [DataFact]
    public Task Values_of_every_type_that_a_column_has_are_stored_as_the_provider_stores_them() => WithAsync<PortalContext, bool>(async context =>
    {
        var types = context.Model.GetEntityTypes().SelectMany(type => type.GetProperties()).Select(ArchiveValue.TypeOf).ToHashSet();
        object[][] rows = [.. types.SelectMany(type => Samples[type]).Append(DBNull.Value).Select(value => new[] { value })];
        await using var transaction = await context.Database.BeginTransactionAsync(Token);
        await context.Database.ExecuteSqlRawAsync("CREATE TEMP TABLE Sample (Value)", Token);

        foreach (var row in rows)
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.Transaction = transaction.GetDbTransaction();
            command.CommandText = "INSERT INTO Sample VALUES (@p0)";
            command.Parameters.Add(new SqliteParameter("@p0", row[0]));
            await command.ExecuteNonQueryAsync(Token);
        }

        Assert.True(context.TryInsert("INSERT INTO Sample VALUES (@p0)", rows, Token));

        var stored = await context.Database.SqlQueryRaw<string>("SELECT typeof(Value) || ' ' || hex(Value) AS Value FROM Sample ORDER BY rowid").ToListAsync(Token);
        Assert.Equal(stored.Take(rows.Length), stored.Skip(rows.Length), StringComparer.Ordinal);
        Assert.Equal(rows.Length * 2, stored.Count);
        return true;
    });

    [DataFact]
    public Task A_row_that_the_database_refuses_tells_why_and_the_connection_goes_on() => WithAsync<PortalContext, bool>(async context =>
    {
        using var insert = new BulkInsert(context);
        await using var transaction = await context.Database.BeginTransactionAsync(Token);
        Task<SqliteException> RefusalAsync(BulkRows rows) => Assert.ThrowsAsync<SqliteException>(() => insert.RunAsync(rows, Token));
        var pair = new TitlePair(1, 1);
        var orphan = new ArticlePhoto(new string('0', Lengths.Hash), int.MaxValue);

        Assert.Equal(ConstraintPrimaryKey, (await RefusalAsync(BulkRows.Of(context.Model, [pair, pair]))).SqliteExtendedErrorCode);
        Assert.Equal(ConstraintForeignKey, (await RefusalAsync(BulkRows.Of(context.Model, [orphan]))).SqliteExtendedErrorCode);
        await insert.RunAsync(BulkRows.Of(context.Model, [new TitlePair(2, 1)]), Token);

        Assert.Equal([1L, 2L], await context.Set<TitlePair>().Where(row => row.ArticleId == 1).Select(row => row.Pair).OrderBy(row => row).ToListAsync(Token));
        return true;
    });

    [DataFact]
    public Task Nothing_more_is_inserted_once_that_is_called_off() => WithAsync<PortalContext, bool>(async context =>
    {
        using var insert = new BulkInsert(context);
        await using var transaction = await context.Database.BeginTransactionAsync(Token);

        await Assert.ThrowsAsync<OperationCanceledException>(() => insert.RunAsync(BulkRows.Of(context.Model, [new TitlePair(1, 1)]), new CancellationToken(canceled: true)));

        Assert.Empty(await context.Set<TitlePair>().ToListAsync(Token));
        return true;
    });
}
