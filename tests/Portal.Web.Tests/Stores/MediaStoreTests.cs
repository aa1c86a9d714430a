using Portal.Media;
using Portal.Web.MediaStores;
using Xunit;

namespace Portal.Web.Tests.Stores;

/// <summary>What every store of photos does.</summary>
public abstract class MediaStoreTests
{
    private const string Name = "renditions/ab/abc-480.jpg";

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected abstract IMediaStore Store { get; }

    [Fact]
    public async Task Nothing_is_there_before_it_is_written()
    {
        Assert.False(await Store.HasAsync(Name, Token));
        Assert.Null(await Store.OpenAsync(Name, Token));
        Assert.Empty(await ListAsync("renditions/"));
        await Store.DeleteAsync(Name, Token);
    }

    [Fact]
    public async Task What_is_written_is_read_whole_and_in_parts()
    {
        byte[] content = [.. Enumerable.Range(0, 100_000).Select(number => (byte)number)];

        await Store.WriteAsync(Name, content, Token);

        Assert.True(await Store.HasAsync(Name, Token));
        await using var stored = await Store.OpenAsync(Name, Token);
        Assert.True(stored!.CanSeek);
        Assert.Equal(content.Length, stored.Length);
        stored.Seek(99_998, SeekOrigin.Begin);
        var end = new byte[2];
        await stored.ReadExactlyAsync(end, Token);
        Assert.Equal(content[^2..], end);
    }

    [Fact]
    public async Task What_is_written_again_is_the_new()
    {
        await Store.WriteAsync(Name, new byte[10], Token);
        await Store.WriteAsync(Name, new byte[] { 1, 2 }, Token);

        await using var stored = await Store.OpenAsync(Name, Token);
        Assert.Equal(2, stored!.Length);
    }

    [Fact]
    public async Task Files_are_listed_by_the_start_of_their_names()
    {
        foreach (var name in new[] { "renditions/ab/abc-480.jpg", "renditions/ab/abc-800.jpg", "renditions/ab/abd-480.jpg", "renditions/cd/cde-480.jpg", "originals/ab/abc" })
        {
            await Store.WriteAsync(name, new byte[] { 1, 2, 3 }, Token);
        }

        Assert.Equal("renditions/ab/abc-480.jpg renditions/ab/abc-800.jpg", string.Join(' ', (await ListAsync("renditions/ab/abc-")).Select(file => file.Name)));
        Assert.Equal(4, (await ListAsync("renditions/")).Count);
        Assert.All(await ListAsync("originals/"), file => Assert.Equal(("originals/ab/abc", 3L), (file.Name, file.Bytes)));
    }

    [Fact]
    public async Task What_is_deleted_is_gone()
    {
        await Store.WriteAsync(Name, new byte[1], Token);

        await Store.DeleteAsync(Name, Token);

        Assert.False(await Store.HasAsync(Name, Token));
    }

    [Fact]
    public async Task A_write_that_is_called_off_leaves_nothing_to_read()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.WriteAsync(Name, new byte[100], stopped.Token));

        Assert.Null(await Store.OpenAsync(Name, Token));
        Assert.Empty(await ListAsync("renditions/"));
    }

    private async Task<List<StoredMedia>> ListAsync(string start)
    {
        var files = new List<StoredMedia>();
        await foreach (var file in Store.ListAsync(start, Token))
        {
            files.Add(file);
        }

        return [.. files.OrderBy(file => file.Name, StringComparer.Ordinal)];
    }

    public sealed class OnFolder : MediaStoreTests, IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("portal-store-").FullName;

        protected override IMediaStore Store => new FolderMediaStore(Path.Combine(_folder, "media"));

        public void Dispose() => Directory.Delete(_folder, recursive: true);
    }

    public sealed class OnAzure : MediaStoreTests, IClassFixture<AzuriteServer>
    {
        public OnAzure(AzuriteServer server)
        {
            Tools.Need(server.Missing is null, server.Missing ?? "");
            Store = new AzureMediaStore(server.NewContainer());
        }

        protected override IMediaStore Store { get; }
    }
}
