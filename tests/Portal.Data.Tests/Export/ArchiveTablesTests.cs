using Portal.Data.Tests.Engines;
using Portal.Export;

namespace Portal.Data.Tests.Export;

public sealed class ArchiveTablesTests(SqliteDatabase database) : DataTests(database), IClassFixture<SqliteDatabase>
{
    [DataFact]
    public async Task Every_table_moves_with_a_portal_or_is_left_on_purpose()
    {
        var all = await StoredAsync(data => Task.FromResult(data.Model.GetEntityTypes().Select(type => type.ClrType).ToHashSet()));

        Assert.Equal(all, ArchiveTables.Moved.Concat(ArchiveTables.Left).ToHashSet());
    }

    [DataFact]
    public async Task Every_table_is_written_after_what_it_hangs_on()
    {
        var known = new HashSet<Type>();
        foreach (var type in await StoredAsync(data => Task.FromResult(ArchiveTables.Moved.Select(moved => data.Model.FindEntityType(moved)!).ToList())))
        {
            known.Add(type.ClrType);
            Assert.All(type.GetForeignKeys(), key => Assert.Contains(key.PrincipalEntityType.ClrType, known));
        }
    }
}
