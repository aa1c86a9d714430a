using Microsoft.EntityFrameworkCore;
using Portal.Articles;
using Portal.Data.Tests.Engines;
using Portal.Reading;
using Portal.Tags;

namespace Portal.Data.Tests.Storage;

public abstract class UniqueViolationTests(TestDatabase database) : DataTests(database)
{
    [DataFact]
    public async Task A_second_row_of_the_same_name_is_recognised()
    {
        var name = Unique("签");

        Assert.True(await IsUniqueViolationAsync(() => new Tag(Unique("tag"), name)));
    }

    [DataFact]
    public async Task A_second_row_of_the_same_key_is_recognised()
    {
        var path = $"/{Unique("old")}";

        Assert.True(await IsUniqueViolationAsync(() => new PublishedRedirect(path, "/")));
    }

    [DataFact]
    public async Task A_row_that_belongs_to_nothing_is_something_else()
    {
        Assert.False(await IsUniqueViolationAsync(() => new Article(editionId: 999_999, null, NowUtc, null)));
    }

    [DataFact]
    public async Task Names_differ_by_case_width_and_accent()
    {
        string[] names = ["Zoe", "zoe", "Zoë", "Ｚｏｅ"];
        foreach (var name in names)
        {
            await Newsroom.AddAsync(new Tag(Unique("tag"), name), Token);
        }

        var found = await StoredAsync(data => data.Tags.CountAsync(tag => tag.Name == "zoe", Token));

        Assert.Equal(1, found);
    }

    /// <summary>Adds two such rows, and asks what is wrong with the one that is refused.</summary>
    private async Task<bool> IsUniqueViolationAsync(Func<object> row)
    {
        await using var context = Database.NewContext(_ => { });
        var exception = await Record.ExceptionAsync(async () =>
        {
            await Newsroom.AddAsync(row(), Token);
            await Newsroom.AddAsync(row(), Token);
        });
        return context.IsUniqueViolation(Assert.IsType<DbUpdateException>(exception));
    }

    public sealed class OnSqlite(SqliteDatabase database) : UniqueViolationTests(database), IClassFixture<SqliteDatabase>;

    public sealed class OnSqlServer(SqlServerDatabase database) : UniqueViolationTests(database), IClassFixture<SqlServerDatabase>;
}
