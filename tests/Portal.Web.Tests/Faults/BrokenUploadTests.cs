using System.Net;
using System.Security.Cryptography;
using Portal.Links;
using Portal.Media;
using Portal.Testing;
using Portal.Web.Commands;
using Xunit;

namespace Portal.Web.Tests.Faults;

/// <summary>Uploads to a server of its own process that end before their time: it is killed (SIGKILL), or whoever sends goes away.</summary>
public sealed class BrokenUploadTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_is_killed_leaves_nothing_half_written_and_the_check_clears_up()
    {
        await using var server = await KillableServer.StartAsync(Token);
        using var browser = DeskBrowser.At(new Uri(server.Address));
        await browser.SignInAsync("lin@news.example", Token);
        var store = Store(server);
        Func<byte[], Task>[] moments = [photo => HasOriginalAsync(server, photo), photo => HasRenditionAsync(server, photo)];
        foreach (var (moment, number) in moments.Select((moment, number) => (moment, number)))
        {
            var photo = SamplePhotos.Scene(number, 3600, 2400);
            using var form = Form(photo);
            var sending = browser.AskAsync(DeskPaths.NewPhotos, form, Token);
            await moment(photo);
            await server.KillAsync();
            await IgnoreAsync(sending);
            await StoredPictures.ReadAsync(store, Token);
            await server.RestartAsync(Token);
        }

        using var whole = Form(SamplePhotos.Scene(7, 3600, 2400));
        using var half = new StoppedContent(await whole.ReadAsByteArrayAsync(Token), whole);
        var stopped = browser.AskAsync(DeskPaths.NewPhotos, half, Token);
        await half.HalfSent;
        await server.KillAsync();
        await IgnoreAsync(stopped);

        using var program = new PortalProgram(server.DataFolder);
        var hashes = await DatabaseFile.ReadAsync(server.DataFolder, "SELECT Hash FROM Photos", Token);
        Assert.Equal(ExitCode.Failed, (await program.RunAsync(Token, "media", "check", "--older-than", "0")).Code);
        await program.DoAsync(Token, "media", "check", "--repair", "--delete-orphans", "--older-than", "0");
        Assert.Contains("0 files deleted", await program.DoAsync(Token, "media", "check", "--older-than", "0"), StringComparison.Ordinal);
        var names = await StoredPictures.ReadAsync(store, Token);
        Assert.All(names, name => Assert.Contains(MediaName.HashOf(name)!, hashes, StringComparer.Ordinal));
        Assert.All(hashes, hash => Assert.Contains(MediaName.Original(hash), names, StringComparer.Ordinal));
        await server.RestartAsync(Token);
    }

    [Fact]
    public async Task Whoever_goes_away_while_sending_leaves_nothing_half_written_and_may_send_again()
    {
        await using var server = await KillableServer.StartAsync(Token);
        using var browser = DeskBrowser.At(new Uri(server.Address));
        await browser.SignInAsync("lin@news.example", Token);
        var photo = SamplePhotos.Scene(1, 3600, 2400);
        using var form = Form(photo);

        using (var leaving = CancellationTokenSource.CreateLinkedTokenSource(Token))
        using (var half = new StoppedContent(await form.ReadAsByteArrayAsync(Token), form))
        {
            var stopped = browser.AskAsync(DeskPaths.NewPhotos, half, leaving.Token);
            await half.HalfSent;
            await leaving.CancelAsync();
            await IgnoreAsync(stopped);
        }

        Assert.Empty(await StoredPictures.ReadAsync(Store(server), Token));
        using (var leaving = CancellationTokenSource.CreateLinkedTokenSource(Token))
        using (var sent = Form(photo))
        {
            var stopped = browser.AskAsync(DeskPaths.NewPhotos, sent, leaving.Token);
            await HasRenditionAsync(server, photo);
            await leaving.CancelAsync();
            await IgnoreAsync(stopped);
        }

        await StoredPictures.ReadAsync(Store(server), Token);
        await browser.AskAsync(DeskPaths.NewPhotos, form, Token);
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Equal([HashOf(photo)], await DatabaseFile.ReadAsync(server.DataFolder, "SELECT Hash FROM Photos", Token), StringComparer.Ordinal);
        Assert.Contains(MediaName.Original(HashOf(photo)), await StoredPictures.ReadAsync(Store(server), Token), StringComparer.Ordinal);
    }

    private static FolderMediaStore Store(KillableServer server) => new(Path.Combine(server.DataFolder, "media"));

    private static string HashOf(byte[] photo) => Convert.ToHexStringLower(SHA256.HashData(photo));

    private static MultipartFormDataContent Form(byte[] photo) => new() { { new ByteArrayContent(photo), "Files", "photo.jpg" } };

    private static async Task HasOriginalAsync(KillableServer server, byte[] photo)
    {
        while (!await Store(server).HasAsync(MediaName.Original(HashOf(photo)), Token))
        {
            await Task.Yield();
        }
    }

    private static async Task HasRenditionAsync(KillableServer server, byte[] photo)
    {
        var first = MediaName.Of(new Rendition(HashOf(photo), PhotoCrop.Whole, FocalPoint.Centre, 480, RenditionFormat.Jpeg));
        while (!await Store(server).HasAsync(first, Token))
        {
            await Task.Yield();
        }
    }

    /// <summary>It may have been answered before it ended.</summary>
    private static async Task IgnoreAsync(Task sending)
    {
        try
        {
            await sending;
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
            // As it should be.
        }
    }
}
