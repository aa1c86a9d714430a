using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NetVips;
using Portal.Editions;
using Portal.Links;
using Portal.Media;
using Portal.Stories;
using Portal.Testing;
using Portal.Web.Jobs;
using Xunit;

namespace Portal.Web.Tests.Http;

/// <summary>A photo from its file to readers' pages.</summary>
public sealed class RenditionTests : IAsyncLifetime
{
    private readonly PortalFactory _portal = new();
    private Edition? _edition;
    private PublishedStory? _story;
    private PhotoFile? _photo;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Disposed with the portal.</summary>
    private HttpClient Client => _portal.CreateClient();

    private IMediaStore Store => _portal.Services.GetRequiredService<IMediaStore>();

    [Theory]
    [InlineData(PhotoCrop.Wide, 1200, RenditionFormat.Jpeg, 675)]
    [InlineData(PhotoCrop.Classic, 640, RenditionFormat.WebP, 480)]
    [InlineData(PhotoCrop.Square, 320, RenditionFormat.Avif, 320)]
    [InlineData(PhotoCrop.Whole, 1280, RenditionFormat.Avif, 853)]
    public async Task What_nobody_asked_for_yet_is_made(PhotoCrop crop, int width, RenditionFormat format, int height)
    {
        var rendition = _photo!.Rendition(crop, width, format);
        Assert.False(await Store.HasAsync(MediaName.Of(rendition), Token));

        using var answer = await Client.GetAsync(Paths.Rendition(rendition), Token);

        Assert.Equal((HttpStatusCode.OK, format.MediaType()), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        using var image = Image.NewFromBuffer(await answer.Content.ReadAsByteArrayAsync(Token));
        Assert.Equal((width, height), (image.Width, image.Height));
        Assert.True(await Store.HasAsync(MediaName.Of(rendition), Token));
    }

    [Theory]
    [InlineData("481.webp")]
    [InlineData("1920.jpg")]
    [InlineData("16x9-50x50-640.webp")]
    [InlineData("16x9-10x10-800.webp")]
    public async Task Nothing_else_is_made(string name)
    {
        using var answer = await Client.GetAsync($"/media/{_photo!.Hash}/{name}", Token);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Many_who_ask_at_once_get_the_same()
    {
        var address = Paths.Rendition(_photo!.Rendition(PhotoCrop.Wide, 800, RenditionFormat.WebP));

        var bodies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Client.GetByteArrayAsync(address, Token)));

        Assert.All(bodies, body => Assert.Equal(bodies[0], body));
    }

    [Fact]
    public async Task Pages_offer_AVIF_when_the_background_has_made_it()
    {
        Assert.DoesNotContain("image/avif", await Client.GetStringAsync(_story!.Path, Token), StringComparison.Ordinal);
        Assert.DoesNotContain("image/avif", await Client.GetStringAsync("/", Token), StringComparison.Ordinal);

        Assert.True(await Job.MakeNextAsync(Token));
        Assert.False(await Job.MakeNextAsync(Token));

        foreach (var address in new[] { "/", _story.Path })
        {
            var html = await Client.GetStringAsync(address, Token);
            Assert.Contains("image/avif", html, StringComparison.Ordinal);
        }

        foreach (var rendition in Enum.GetValues<RenditionFormat>().SelectMany(_photo!.Renditions))
        {
            Assert.True(await Store.HasAsync(MediaName.Of(rendition), Token), rendition.Name);
        }
    }

    [Fact]
    public async Task A_photo_goes_from_kept_pages_at_the_end_of_its_rights()
    {
        await using (var scope = _portal.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<SetPhotoRights>().RunAsync(
                new SetPhotoRightsRequest(_photo!.Hash, null, _portal.Clock.GetUtcNow().UtcDateTime.AddHours(1), IsBlocked: false), Newsroom.Desk, Token);
        }

        foreach (var address in new[] { "/", _story!.Path })
        {
            Assert.Contains(_photo.Hash, await Client.GetStringAsync(address, Token), StringComparison.Ordinal);
        }

        _portal.Clock.Advance(TimeSpan.FromHours(1));

        foreach (var address in new[] { "/", _story.Path })
        {
            Assert.DoesNotContain(_photo.Hash, await Client.GetStringAsync(address, Token), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Files_say_the_rights_that_the_library_says()
    {
        Assert.SkipUnless(Exiftool.IsThere || Environment.GetEnvironmentVariable("CI") == "true", "exiftool is missing.");
        await using (var scope = _portal.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<EditPhoto>().RunAsync(
                new EditPhotoRequest(_photo!.Hash, null, new PhotoDescription
                {
                    Creator = "方一",
                    CreditName = "方一",
                    CreditKind = PhotoCreditKind.Shot,
                    Copyright = "© 临江日报",
                    Terms = "仅限新闻使用",
                }),
                Newsroom.Desk, Token);
        }

        Assert.True(await Job.MakeNextAsync(Token));

        var file = Path.Combine(_portal.DataFolder, "media", MediaName.Of(_photo.Rendition(PhotoCrop.Whole, 480, RenditionFormat.Jpeg)));
        var read = await Exiftool.ReadAsync(file, Token);
        Assert.Equal(
            ("方一", "方一 摄", "© 临江日报", "仅限新闻使用"),
            (read["XMP-dc:Creator"], read["IPTC:Credit"], read["XMP-dc:Rights"], read["XMP-xmpRights:UsageTerms"]));
    }

    private RenditionJob Job => _portal.Services.GetServices<IHostedService>().OfType<RenditionJob>().Single();

    public async ValueTask InitializeAsync()
    {
        _edition = await _portal.Newsroom.AddEditionAsync(token: Token);
        await using (var scope = _portal.Services.CreateAsyncScope())
        {
            var reading = await scope.ServiceProvider.GetRequiredService<PhotoIntake>().StoreAsync(TestPhotos.Jpeg(1800, 1200), Token);
            await scope.ServiceProvider.GetRequiredService<AddPhoto>().RunAsync(AddPhotoRequest.Of(reading), Newsroom.Desk, Token);
            _photo = reading.File;
        }

        var use = new PhotoUse { Photo = _photo!.Hash, AfterParagraph = 1, Alt = "桥", Caption = "大桥。", CreditName = "方一", CreditKind = PhotoCreditKind.Shot };
        _story = await _portal.Newsroom.PublishAsync(TestStories.Brief() with { Photos = [use] }, _edition, token: Token);
        await _portal.RefreshAsync(Token);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();
}
