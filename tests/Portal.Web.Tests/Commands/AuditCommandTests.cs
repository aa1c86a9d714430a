using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Commands;

/// <summary>The record in the database file, touched by somebody who has the file.</summary>
public sealed class AuditCommandTests : IAsyncLifetime
{
    private readonly PortalFactory _portal = new();
    private readonly PortalProgram _program;

    public AuditCommandTests() => _program = new PortalProgram(_portal.DataFolder);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var edition = await _portal.Newsroom.AddEditionAsync(token: Token);
        for (var number = 0; number < 4; number++)
        {
            await _portal.Newsroom.PublishAsync(TestStories.Brief($"快讯{number}"), edition, token: Token);
        }

        await _portal.SealAsync(Token);
    }

    [Fact]
    public async Task A_record_that_nobody_touched_is_whole()
    {
        var output = await _program.DoAsync(Token, "audit", "verify");

        Assert.Contains("The record is whole: 8 changes are sealed, 0 are too young for it.", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE Changes SET Actor = '某人' WHERE ChangeId = 3", "at change 3, seal 3: the change is not as it was")]
    [InlineData("UPDATE Changes SET Detail = '' WHERE ChangeId = 5", "at change 5, seal 5: the change is not as it was")]
    [InlineData("UPDATE Changes SET AtUtc = datetime(AtUtc, '-1 second') WHERE ChangeId = 8", "at change 8, seal 8: the change is not as it was")]
    [InlineData("DELETE FROM Changes WHERE ChangeId = 4", "at change 4, seal 4: the change is missing.")]
    [InlineData("DELETE FROM ChangeSeals WHERE Number = 4; DELETE FROM Changes WHERE ChangeId = 4", "at seal 4: the seal is missing.")]
    [InlineData("DELETE FROM ChangeSeals WHERE Number = 8; DELETE FROM Changes WHERE ChangeId = 8", "at seal 8: the seal is missing.")]
    [InlineData("DELETE FROM ChangeSeals WHERE Number = 1; DELETE FROM Changes WHERE ChangeId = 1", "at seal 1: the seal is missing.")]
    [InlineData("DELETE FROM ChangeSeals; DELETE FROM Changes", "at seal 1: the seal is missing.")]
    [InlineData(
        "UPDATE Changes SET ChangeId = 99 WHERE ChangeId = 3; UPDATE Changes SET ChangeId = 3 WHERE ChangeId = 6; UPDATE Changes SET ChangeId = 6 WHERE ChangeId = 99",
        "at change 3, seal 3: the change is not as it was")]
    [InlineData(
        "UPDATE ChangeSeals SET Number = 99 WHERE Number = 2; UPDATE ChangeSeals SET Number = 2 WHERE Number = 3; UPDATE ChangeSeals SET Number = 3 WHERE Number = 99",
        "at change 3, seal 2: the seal does not follow")]
    [InlineData("UPDATE SealHeads SET Hash = 'x'", "at seal 8: the seal does not follow")]
    [InlineData(
        "INSERT INTO Changes (Kind, Actor, AtUtc) SELECT 2, '某人', datetime(AtUtc, '-1 day') FROM Changes WHERE ChangeId = 1", "at change 9: the change says that it is older")]
    public async Task A_record_that_was_touched_is_named(string sql, string place)
    {
        await DatabaseFile.ExecuteAsync(_portal.DataFolder, $"PRAGMA foreign_keys = OFF; {sql}", Token);

        var run = await _program.RunAsync(Token, "audit", "verify");

        Assert.Equal(1, run.Code);
        Assert.Contains($"The record is broken {place}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_was_put_in_is_named_after_it_was_sealed_too()
    {
        await DatabaseFile.ExecuteAsync(
            _portal.DataFolder, "INSERT INTO Changes (Kind, Actor, AtUtc) SELECT 2, '某人', datetime(AtUtc, '-1 day') FROM Changes WHERE ChangeId = 1", Token);
        await _portal.SealAsync(Token);

        var run = await _program.RunAsync(Token, "audit", "verify");

        Assert.Contains("at change 9, seal 9: the change says that it is older", run.Error, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        _program.Dispose();
        await _portal.DisposeAsync();
    }
}
