using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Commands;

public sealed class PortalCommandTests : IDisposable
{
    private readonly PortalProgram _program = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("--frobnicate")]
    [InlineData("serve", "--frobnicate")]
    [InlineData("import")]
    [InlineData("export", "--all")]
    [InlineData("export", "--to", "somewhere")]
    [InlineData("migrate", "now")]
    [InlineData("--urls")]
    public async Task Unknown_words_are_wrong_usage(params string[] words)
    {
        var run = await _program.RunAsync(Token, words);

        Assert.Equal(2, run.Code);
        Assert.NotEmpty(run.Error.Trim());
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("migrate")]
    [InlineData("import")]
    [InlineData("export")]
    [InlineData("demo")]
    [InlineData("edition")]
    [InlineData("edition", "list")]
    [InlineData("edition", "add")]
    [InlineData("edition", "set")]
    public async Task Every_verb_explains_itself(params string[] verb)
    {
        var run = await _program.RunAsync(Token, [.. verb, "--help"]);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.StartsWith("Description:", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--Database:Provider=Oracle", "Database:Provider has to be Sqlite or SqlServer.\n")]
    [InlineData("--Site:BaseUrl=news.example", "Site:BaseUrl has to be the absolute address of the site, such as https://news.example, without path, query or user.\n")]
    [InlineData("--Demo:Enabled=perhaps", "Demo:Enabled has to be true or false.\n")]
    [InlineData("--Portal:DataFolder=", "Portal:DataFolder has to name a folder, such as data or /var/lib/portal.\n")]
    public async Task A_wrong_setting_stops_the_start_with_one_sentence(string setting, string sentence)
    {
        var run = await _program.RunAsync(Token, "serve", setting);

        Assert.Equal((1, sentence), (run.Code, run.Error));
    }

    [Theory]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=portal;Mode=Memory;Cache=Shared")]
    [InlineData("Data Source=file::memory:?cache=shared")]
    [InlineData("Cache=Shared")]
    public async Task A_database_that_ends_with_its_connection_is_refused(string connection)
    {
        var run = await _program.RunAsync(Token, "migrate", $"--ConnectionStrings:Portal={connection}");

        Assert.Equal(
            (1, "ConnectionStrings:Portal has to name a file that stays, such as Data Source=/var/lib/portal/portal.db.\n"), (run.Code, run.Error));
    }

    [Fact]
    public async Task A_database_that_takes_no_change_is_told_in_one_line()
    {
        await _program.DoAsync(Token, "migrate");
        // What a file without write permission or a full disk does to a statement.
        await DatabaseFile.ExecuteAsync(
            _program.DataFolder, "CREATE TRIGGER full BEFORE INSERT ON Editions BEGIN SELECT RAISE(FAIL, 'disk is full'); END;", Token);

        var run = await _program.RunAsync(Token, "edition", "add", "main", "--name", "山河新闻");

        Assert.Equal(1, run.Code);
        Assert.Contains("disk is full", Assert.Single(run.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SQL_Server_without_a_connection_is_told_by_its_key()
    {
        var run = await _program.RunAsync(Token, "migrate", "--Database:Provider=SqlServer");

        Assert.Equal(
            (1, "ConnectionStrings:Portal has to hold a connection string when Database:Provider is SqlServer.\n"), (run.Code, run.Error));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_told_in_one_line()
    {
        _program.Write("data/portal.db", string.Concat(Enumerable.Repeat("This is no database. ", 100)));

        var run = await _program.RunAsync(Token, "edition", "list");

        Assert.Equal(1, run.Code);
        Assert.Contains("ConnectionStrings:Portal", Assert.Single(run.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrating_says_what_it_did_and_then_that_nothing_is_left()
    {
        var first = await _program.DoAsync(Token, "migrate");
        var second = await _program.DoAsync(Token, "migrate");

        Assert.Contains("_Initial", first, StringComparison.Ordinal);
        Assert.Equal("The database is up to date.\n", second);
    }

    [Fact]
    public async Task A_migration_that_was_killed_does_not_hold_up_the_next()
    {
        // What EF Core leaves behind then; made by hand, since no killing hits the moment for certain.
        Directory.CreateDirectory(_program.DataFolder);
        await DatabaseFile.ExecuteAsync(
            _program.DataFolder,
            """CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL); INSERT INTO "__EFMigrationsLock" VALUES (1, '2025-01-01');""",
            Token);

        Assert.Contains("_Initial", await _program.DoAsync(Token, "migrate"), StringComparison.Ordinal);
    }

    public void Dispose() => _program.Dispose();
}
