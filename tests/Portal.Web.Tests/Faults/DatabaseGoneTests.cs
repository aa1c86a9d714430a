using Portal.Testing;
using Portal.Testing.Load;
using Xunit;

namespace Portal.Web.Tests.Faults;

/// <summary>The database's file is gone from its folder while no connection is open, as with a volume that was unmounted.</summary>
public sealed class DatabaseGoneTests : IDisposable
{
    private readonly string _dataFolder = Directory.CreateTempSubdirectory("portal-gone-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_makes_no_empty_database_where_its_file_was_and_finds_it_again()
    {
        await using var portal = await ServedPortal.StartAsync(
            _dataFolder, Token, settings: $"--ConnectionStrings:Portal=Data Source={Path.Combine(_dataFolder, "portal.db")};Pooling=False");
        var edition = await portal.Newsroom.AddEditionAsync(token: Token);
        await portal.RefreshAsync(Token);
        var story = await portal.Newsroom.PublishAsync(TestStories.Brief(), edition, token: Token);
        using var connection = new PageConnection(portal.Address);
        var file = Path.Combine(_dataFolder, "portal.db");

        File.Move(file, $"{file}.away");
        var gone = connection.Get("/tags/tushuguan").Status;
        var made = File.Exists(file);
        File.Move($"{file}.away", file, overwrite: true);
        var back = connection.Get(story.Path).Status;

        Assert.Equal((503, false, 200), (gone, made, back));
    }

    public void Dispose() => Directory.Delete(_dataFolder, recursive: true);
}
