using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Portal.Articles;
using Portal.Changes;
using Portal.Data.Tests.Engines;
using Portal.Media;

namespace Portal.Data.Tests.Storage;

public sealed class BulkInsertTests(SqliteDatabase database) : DataTests(database), IClassFixture<SqliteDatabase>
{
    // https://sqlite.org/rescode.html#constraint_primarykey and #constraint_foreignkey
    private const int ConstraintPrimaryKey = 1555;
    private const int ConstraintForeignKey = 787;

    [DataFact]
    public async Task Rows_are_stored_as_the_providers_commands_store_them()
    {
        var edition = await AddEditionAsync();
        Change[] changes =
        [
            new(ChangeKind.ArticlePublished, "一座桥😀", NowUtc) { ArticleId = int.MinValue },
            new(ChangeKind.ArticleWithdrawn, new string('长', 5000), NowUtc.AddTicks(1_234_567)) { ArticleId = int.MaxValue, Detail = "" },
            new(ChangeKind.ArticleWithdrawn, "", NowUtc.AddMilliseconds(120)) { Detail = "a lone \ud800 and a \0" },
        ];
        TitlePair[] pairs = [new(long.MaxValue, 1), new(-1, 1)];
        var article = new Article(edition.EditionId, sectionId: null, NowUtc, Unique("k"));
        IReadOnlyList<BulkRows> Rows(IModel model) => [BulkRows.Of(model, changes), BulkRows.Of(model, pairs), BulkRows.Of(model, [article])];

        var commanded = await StoredByAsync(Rows, (insert, rows) => insert.RunCommandsAsync(rows, Token));
        var inserted = await StoredByAsync(Rows, (insert, rows) => insert.RunAsync(rows, Token));

        Assert.Equal(commanded, inserted, StringComparer.Ordinal);
        Assert.Contains(inserted, value => value == "text " + Convert.ToHexString("一座桥😀"u8));
    }

    [DataFact]
    public async Task A_row_that_the_database_refuses_tells_why()
    {
        TitlePair[] twice = [new(1, 1), new(1, 1)];
        var orphan = new ArticlePhoto(new string('0', Lengths.Hash), int.MaxValue);

        Assert.Equal(ConstraintPrimaryKey, (await RefusalAsync(model => BulkRows.Of(model, twice))).SqliteExtendedErrorCode);
        Assert.Equal(ConstraintForeignKey, (await RefusalAsync(model => BulkRows.Of(model, [orphan]))).SqliteExtendedErrorCode);
    }

    private Task<SqliteException> RefusalAsync(Func<IModel, BulkRows> rows) => Assert.ThrowsAsync<SqliteException>(
        () => StoredByAsync(model => [rows(model)], (insert, some) => insert.RunAsync(some, Token)));

    /// <summary>Inserts, reads and undoes.</summary>
    /// <returns>Type and bytes of each value, as SQLite has them.</returns>
    private Task<List<string>> StoredByAsync(Func<IModel, IReadOnlyList<BulkRows>> make, Func<BulkInsert, BulkRows, Task> insertAsync) =>
        WithAsync<PortalContext, List<string>>(async context =>
        {
            using var insert = new BulkInsert(context);
            await using var transaction = await context.Database.BeginTransactionAsync(Token);
            var values = new List<string>();
            foreach (var rows in make(context.Model))
            {
                await insertAsync(insert, rows);
                var table = rows.Type.GetTableName();
                foreach (var column in rows.Type.GetProperties().Select(property => property.GetColumnName()))
                {
                    var text = $"SELECT typeof(\"{column}\") || ' ' || hex(\"{column}\") AS Value FROM \"{table}\" ORDER BY rowid";
                    values.AddRange(await context.Database.SqlQueryRaw<string>(text).ToListAsync(Token));
                }
            }

            return values;
        });
}
