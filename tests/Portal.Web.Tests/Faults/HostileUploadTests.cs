using System.Diagnostics;
using System.Globalization;
using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Links;
using Portal.Media;
using Portal.Staff;
using Portal.Testing;
using Portal.Testing.Hostile;
using Portal.Web.Hosting;
using Portal.Web.Tests.Faults.Nodes;
using Xunit;

namespace Portal.Web.Tests.Faults;

/// <summary>
/// Sends every hostile file to a server of its own process, one after the other, while readers read, and measures what each costs. The bounds are
/// those that an operator is promised.
/// </summary>
public sealed class HostileUploadTests(ITestOutputHelper log) : IAsyncLifetime
{
    private const long MostMegabytes = 300;
    private static readonly TimeSpan MostProcessor = TimeSpan.FromSeconds(10);

    private readonly string _dataFolder = Directory.CreateTempSubdirectory("portal-hostile-").FullName;
    private readonly Uri _address = new(PortalProcess.FreeAddress());
    private readonly CookieContainer _cookies = new();
    private readonly CancellationTokenSource _stopping = new();
    private WebApplication? _inside;
    private Newsroom? _newsroom;
    private Process? _server;
    private HttpClient? _desk;
    private PublishedStory? _story;

    // It measures processor time and memory, and so belongs to no run beside other tests.
    private static bool IsAsked => ProcessUse.IsTold && Environment.GetEnvironmentVariable("PORTAL_HOSTILE_UPLOADS") == "1";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_hostile_file_takes_the_memory_the_processor_or_the_readers_of_a_server()
    {
        Assert.SkipUnless(IsAsked, "tests/faults/hostile-uploads.sh measures it.");
        var use = new ProcessUse(_server!.Id);
        await SendAsync("ordinary.jpg", SamplePhotos.Scene(1, 6000, 4000));
        await SettleAsync();
        var rest = use.Megabytes;
        var readers = ReadAsync(_stopping.Token);
        var faults = new List<string>();

        foreach (var file in HostileFiles.All)
        {
            var content = file.Make();
            use.ForgetPeak();
            var before = use.Processor;
            var (status, answer) = await SendAsync(file.Name, content);
            if (file.Fate != HostileFate.Refused)
            {
                await SettleAsync();
            }

            var (spent, taken) = (use.Processor - before, use.PeakMegabytes - rest);
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{spent.TotalSeconds:F2} s, {taken} MB: {(int)status} {Told(file.Name)}"));
            faults.AddRange(taken <= MostMegabytes && spent <= MostProcessor ? [] : [$"{Told(file.Name)} took {taken} MB and {spent.TotalSeconds:F1} s."]);
            AssertFate(file, status, answer);
        }

        await _stopping.CancelAsync();
        var slowest = await readers;
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Resting memory {rest} MB; the slowest answer to a reader took {slowest.TotalMilliseconds:F0} ms."));
        await AssertOnlyPicturesAsync();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    public async ValueTask InitializeAsync()
    {
        string[] settings = ["--environment=Testing", "--applicationName=Portal.Web", $"--Portal:DataFolder={_dataFolder}", $"--Site:BaseUrl={_address.OriginalString}"];
        _inside = PortalApp.BuildForVerb(settings);
        await _inside.Services.GetRequiredService<DatabaseStart>().PrepareAsync(Token);
        _newsroom = new Newsroom(_inside.Services);
        var edition = await _newsroom.AddEditionAsync(token: Token);
        _story = await _newsroom.PublishAsync(TestStories.WithPhoto(await _newsroom.AddPhotoAsync(TestPhotos.Jpeg(900, 600), Token)), edition, token: Token);
        var key = await OpenSessionAsync();
        _server = PortalProcess.Start(_dataFolder, $"--Site:BaseUrl={_address.OriginalString}", $"--urls={_address.OriginalString}");
        await Answering.WaitAsync(_address, Token);
        _cookies.Add(_address, new Cookie("portal-desk", key, "/admin"));
        _desk = new HttpClient(new HttpClientHandler { CookieContainer = _cookies, AllowAutoRedirect = false }) { BaseAddress = _address };
        _desk.DefaultRequestHeaders.Add("User-Agent", "Test/1.0");
        var page = await new HtmlParser().ParseDocumentAsync(await _desk.GetStringAsync(DeskPaths.NewPhotos, Token), Token);
        _desk.DefaultRequestHeaders.Add("RequestVerificationToken", page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value"));
        _desk.DefaultRequestHeaders.Accept.ParseAdd("application/json");
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            _server.Kill(entireProcessTree: true);
            await _server.EndAsync(CancellationToken.None);
            _server.Dispose();
        }

        _desk?.Dispose();
        _stopping.Dispose();
        await (_inside?.DisposeAsync() ?? ValueTask.CompletedTask);
        Directory.Delete(_dataFolder, recursive: true);
    }

    private async Task<string> OpenSessionAsync()
    {
        var added = await _newsroom!.DoAsync<AddStaff, StaffResult>(act =>
            act.RunAsync(new AddStaffRequest("photo@news.example", "photo", [new Grant(null, Role.PhotoEditor)]), Newsroom.Desk, Token));
        var key = SecretKey.New();
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var session = new StaffSession(added.StaffId!.Value, SecretKey.HashOf(key), now, address: null, device: "Test/1.0");
        session.Complete(SecretKey.HashOf(key), now);
        await _newsroom.AddAsync(session, Token);
        return key;
    }

    private async Task<(HttpStatusCode Status, string Answer)> SendAsync(string name, byte[] content)
    {
        using var form = new MultipartFormDataContent();
        var part = new ByteArrayContent(content);
        // As somebody who does not keep to the rules writes it.
        part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"Files\"; filename=\"{Shown(name).Replace("\\", "\\\\", StringComparison.Ordinal)}\"");
        part.Headers.TryAddWithoutValidation("Content-Type", "image/jpeg");
        form.Add(part);
        using var answer = await _desk!.PostAsync(DeskPaths.NewPhotos, form, Token);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Token));
    }

    /// <summary>HTTP itself takes no line ends and zeros in names.</summary>
    private static string Shown(string name) => string.Concat(name.Select(sign => sign is '\r' or '\n' or '\0' ? '_' : sign));

    private static string Told(string name) => Shown(name) is { Length: > 60 } longer ? longer[..60] : Shown(name);

    private static void AssertFate(HostileFile file, HttpStatusCode status, string answer)
    {
        if (file.Fate == HostileFate.Refused)
        {
            Assert.Equal((file.Name, HttpStatusCode.UnprocessableEntity), (file.Name, status));
            Assert.Contains(file.Name, answer, StringComparison.Ordinal);
        }
        else if (file.Name.Length == 0)
        {
            // To HTTP this is a field without a file (RFC 7578, 4.2).
            Assert.Equal(HttpStatusCode.BadRequest, status);
        }
        else if (file.Fate == HostileFate.Taken)
        {
            Assert.Equal((file.Name, HttpStatusCode.OK), (file.Name, status));
        }
    }

    /// <summary>Until the background has made what there is to make.</summary>
    private async Task SettleAsync()
    {
        while (await _newsroom!.DoAsync<PortalContext, bool>(context => context.Photos.AnyAsync(photo => photo.RenditionsDueUtc != null, Token)))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Token);
        }
    }

    /// <summary>Reads one page after the other; every answer has to be the page.</summary>
    private async Task<TimeSpan> ReadAsync(CancellationToken stopping)
    {
        using var reader = new HttpClient { BaseAddress = _address };
        var slowest = TimeSpan.Zero;
        while (!stopping.IsCancellationRequested)
        {
            foreach (var path in new[] { "/", _story!.Path, "/about/none" })
            {
                var begun = Stopwatch.GetTimestamp();
                using var answer = await reader.GetAsync(path, Token);
                Assert.Equal(path == "/about/none" ? HttpStatusCode.NotFound : HttpStatusCode.OK, answer.StatusCode);
                slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, Stopwatch.GetElapsedTime(begun).Ticks));
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, CancellationToken.None);
        }

        return slowest;
    }

    /// <summary>Everything that was taken, as the desk gets it: a picture, and never the file itself.</summary>
    private async Task AssertOnlyPicturesAsync()
    {
        var hashes = await _newsroom!.DoAsync<PortalContext, List<string>>(context => context.Photos.Select(photo => photo.Hash).ToListAsync(Token));
        foreach (var hash in hashes)
        {
            foreach (var name in new[] { "480.jpg", "480.webp", "480.avif" })
            {
                using var answer = await _desk!.GetAsync($"{DeskPaths.Home}/media/{hash}/{name}", Token);
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    Assert.StartsWith("image/", answer.Content.Headers.ContentType!.ToString(), StringComparison.Ordinal);
                    Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
                }
            }

            using var original = await _desk!.GetAsync($"{DeskPaths.Home}/media/{hash}/{MediaName.Original(hash)}", Token);
            Assert.Equal(HttpStatusCode.NotFound, original.StatusCode);
        }
    }
}
