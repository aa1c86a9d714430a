using System.Security.Cryptography;
using Portal.Media;
using Portal.Testing;
using Portal.Web.Commands;
using Portal.Web.MediaStores;
using Portal.Web.Tests.Stores;
using Xunit;

namespace Portal.Web.Tests.Faults;

/// <summary>Kills processes while they take photos in (SIGKILL), on both stores, and looks what lies there.</summary>
public abstract class KilledUploadTests : IDisposable
{
    private const int Rounds = 3;
    private const int PhotosPerRound = 4;

    private readonly PortalProgram _program = new();

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected string DataFolder => _program.DataFolder;

    protected abstract IMediaStore Store { get; }

    /// <summary>What tells a process to use the store.</summary>
    protected abstract IReadOnlyList<string> Settings { get; }

    [Fact]
    public async Task Nothing_half_written_is_to_be_read_and_the_check_clears_up()
    {
        await DoAsync("edition", "add", "main", "--name", "山河新闻");
        var random = new Random(7);
        for (var round = 0; round < Rounds; round++)
        {
            await KillAsync(round, random);
            await StoredPictures.ReadAsync(Store, Token);
        }

        // Some lie there that no row names, as a kill between files and row leaves them.
        var orphan = SamplePhotos.Scene(99, 900, 600);
        using (var work = new PhotoWork())
        {
            await new PhotoIntake(Store, work).StoreAsync(orphan, Token);
        }

        var hashes = await DatabaseFile.ReadAsync(DataFolder, "SELECT Hash FROM Photos", Token);
        var (code, _, error) = await RunAsync("media", "check", "--older-than", "0");
        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(orphan)), error, StringComparison.Ordinal);

        await DoAsync("media", "check", "--repair", "--delete-orphans", "--older-than", "0");

        Assert.Contains("0 files deleted", await DoAsync("media", "check", "--older-than", "0"), StringComparison.Ordinal);
        var names = await StoredPictures.ReadAsync(Store, Token);
        Assert.All(names, name => Assert.Contains(MediaName.HashOf(name)!, hashes, StringComparer.Ordinal));
        Assert.All(hashes, hash => Assert.Contains(MediaName.Original(hash), names, StringComparer.Ordinal));
    }

    public virtual void Dispose()
    {
        _program.Dispose();
        GC.SuppressFinalize(this);
    }

    private Task<ProgramRun> RunAsync(params string[] words) => _program.RunAsync(Token, [.. Settings, .. words]);

    private Task<string> DoAsync(params string[] words) => _program.DoAsync(Token, [.. Settings, .. words]);

    /// <summary>After the first photo of the round is in, at a moment while one of the others is.</summary>
    private async Task KillAsync(int round, Random random)
    {
        for (var number = round * PhotosPerRound; number < (round + 1) * PhotosPerRound; number++)
        {
            _program.Write($"pages/{round}/{number}.jpg", SamplePhotos.Scene(number, 2400, 1600));
            var photo = $"<p><img src=\"{number}.jpg\" alt=\"渡轮靠岸\"></p><p>7日清晨，渡轮靠岸。何川 摄</p>";
            _program.Write($"pages/{round}/{number}.html", TestPages.Html(number, photos: photo));
        }

        using var import = PortalProcess.Start(DataFolder, [.. Settings, "import", Path.Combine(_program.Folder, "pages", $"{round}")]);
        while (await import.StandardOutput.ReadLineAsync(Token) is { } line && !line.Contains("saved", StringComparison.Ordinal))
        {
            // Until the first page is in.
        }

        await Task.Delay(TimeSpan.FromMilliseconds(random.Next(300)), TimeProvider.System, Token);
        import.Kill();
        await import.EndAsync(Token);
    }

    public sealed class OnFolder : KilledUploadTests
    {
        protected override IMediaStore Store => new FolderMediaStore(Path.Combine(DataFolder, "media"));

        protected override IReadOnlyList<string> Settings => [];
    }

    public sealed class OnAzure : KilledUploadTests, IClassFixture<AzuriteServer>
    {
        public OnAzure(AzuriteServer server)
        {
            Tools.Need(server.Missing is null, server.Missing ?? "");
            var container = server.NewContainer();
            Store = new AzureMediaStore(container);
            Settings = ["--Media:Store=Azure", $"--Media:ConnectionString={server.ConnectionString}", $"--Media:Container={container.Name}"];
        }

        protected override IMediaStore Store { get; }

        protected override IReadOnlyList<string> Settings { get; }
    }
}
