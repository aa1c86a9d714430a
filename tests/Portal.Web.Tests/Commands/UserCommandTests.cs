using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Commands;

public sealed class UserCommandTests : IDisposable
{
    private const string Email = "fang@news.example";
    private readonly PortalProgram _program = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_account_has_the_roles_that_it_was_given()
    {
        await _program.DoAsync(Token, "edition", "add", "js", "--name", "江苏");
        await _program.DoAsync(Token, "user", "add", Email, "--name", "方一", "--role", "editor@js", "--role", "administrator");

        Assert.Equal($"{Email}  方一  editor@js, administrator\n", Lines(await _program.DoAsync(Token, "user", "list")));
        await _program.DoAsync(Token, "user", "role", Email, "--role", "reporter@js");
        Assert.Equal($"{Email}  方一  reporter@js\n", Lines(await _program.DoAsync(Token, "user", "list")));
    }

    [Fact]
    public async Task A_new_account_gets_a_link_and_no_password()
    {
        var output = await _program.DoAsync(Token, "user", "add", Email, "--name", "方一");

        Assert.Contains($"{PortalFactory.Address}/admin/link?key=", output, StringComparison.Ordinal);
        Assert.Equal(["0"], await DatabaseFile.ReadAsync(_program.DataFolder, "SELECT COUNT(PasswordHash) FROM Staff", Token));
    }

    [Fact]
    public async Task A_password_comes_from_standard_input()
    {
        _program.Input = $"{DeskBrowser.Password}\n";

        await _program.DoAsync(Token, "user", "add", Email, "--name", "方一", "--password-stdin");

        Assert.Equal(["1"], await DatabaseFile.ReadAsync(_program.DataFolder, "SELECT COUNT(PasswordHash) FROM Staff", Token));
        Assert.Equal(["0"], await DatabaseFile.ReadAsync(_program.DataFolder, "SELECT COUNT(*) FROM StaffLinks WHERE ClosedAtUtc IS NULL", Token));
    }

    [Theory]
    [InlineData("password1234", "too common")]
    [InlineData("short", "at least 12 characters")]
    [InlineData("", "at least 12 characters")]
    public async Task A_bad_password_opens_no_account(string password, string sentence)
    {
        _program.Input = password;

        var run = await _program.RunAsync(Token, "user", "add", Email, "--name", "方一", "--password-stdin");

        Assert.Equal(1, run.Code);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.Empty(await _program.DoAsync(Token, "user", "list"));
    }

    [Fact]
    public async Task Disabling_and_enabling_are_on_record()
    {
        await _program.DoAsync(Token, "user", "add", Email, "--name", "方一");

        await _program.DoAsync(Token, "user", "disable", Email);
        Assert.Contains("(disabled)", await _program.DoAsync(Token, "user", "list"), StringComparison.Ordinal);
        await _program.DoAsync(Token, "user", "enable", Email.ToUpperInvariant());
        Assert.DoesNotContain("(disabled)", await _program.DoAsync(Token, "user", "list"), StringComparison.Ordinal);
        Assert.Equal(
            ["verb user disable", "verb user enable"],
            await DatabaseFile.ReadAsync(_program.DataFolder, "SELECT Actor FROM Changes WHERE Kind IN (103, 104) ORDER BY ChangeId", Token));
    }

    [Fact]
    public async Task A_reset_prints_a_link_once_more()
    {
        await _program.DoAsync(Token, "user", "add", Email, "--name", "方一");

        Assert.Contains("/admin/link?key=", await _program.DoAsync(Token, "user", "reset-password", Email), StringComparison.Ordinal);
        Assert.Contains("password alone", await _program.DoAsync(Token, "user", "reset-second-factor", Email), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no role king.", "user", "add", Email, "--name", "方一", "--role", "king")]
    [InlineData("There is no edition mars.", "user", "add", Email, "--name", "方一", "--role", "editor@mars")]
    [InlineData("does not look like a mail address", "user", "add", "nobody", "--name", "方一")]
    [InlineData("Nobody has the address", "user", "disable", Email)]
    [InlineData("Nobody has the address", "user", "role", Email)]
    [InlineData("Nobody has the address", "user", "reset-password", Email)]
    public async Task What_cannot_be_done_is_said(string sentence, params string[] words)
    {
        var run = await _program.RunAsync(Token, words);

        Assert.Equal(1, run.Code);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    private static string Lines(string output) => output.ReplaceLineEndings("\n");

    public void Dispose() => _program.Dispose();
}
