using System.Net;
using Portal.Links;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Commands;

public sealed class MediaTests : IAsyncLifetime
{
    private readonly PortalFactory _portal = new();
    private string _hash = "";

    /// <summary>Disposed with the portal.</summary>
    private HttpClient Client => _portal.CreateClient();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _hash = await _portal.Newsroom.AddPhotoAsync(TestPhotos.Jpeg(1000, 500), Token);
        await _portal.Newsroom.PublishAsync(TestStories.WithPhoto(_hash), await _portal.Newsroom.AddEditionAsync(token: Token), token: Token);
    }

    [Fact]
    public async Task A_photo_is_sent_for_ever()
    {
        using var answer = await Client.GetAsync(Paths.Photo(_hash, 800), Token);

        Assert.Equal((HttpStatusCode.OK, "image/jpeg"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal("public, max-age=31536000, s-maxage=60, immutable", answer.Headers.CacheControl!.ToString());
        Assert.Equal($"\"{_hash}-800.jpg\"", answer.Headers.ETag!.Tag);
    }

    [Fact]
    public async Task Who_has_the_photo_is_told_so()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Paths.Photo(_hash, 800));
        request.Headers.IfNoneMatch.ParseAdd($"\"{_hash}-800.jpg\"");

        using var answer = await Client.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Token));
    }

    [Fact]
    public async Task HEAD_tells_the_length_and_sends_nothing()
    {
        using var full = await Client.GetAsync(Paths.Photo(_hash, 480), Token);
        using var request = new HttpRequestMessage(HttpMethod.Head, Paths.Photo(_hash, 480));

        using var answer = await Client.SendAsync(request, Token);

        Assert.Equal((HttpStatusCode.OK, full.Content.Headers.ContentLength), (answer.StatusCode, answer.Content.Headers.ContentLength));
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Token));
    }

    [Theory]
    [InlineData("/media/{0}/961.jpg")]
    [InlineData("/media/{0}/1280.jpg")]
    [InlineData("/media/{0}/-480.jpg")]
    [InlineData("/media/{0}/480.png")]
    [InlineData("/media/{0}/original")]
    [InlineData("/media/{0}")]
    [InlineData("/media/originals/{0}")]
    [InlineData("/media/..%2F..%2Foriginals%2F{0}/480.jpg")]
    [InlineData("/media/0000000000000000000000000000000000000000000000000000000000000000/480.jpg")]
    public async Task Anything_else_is_not_there(string path)
    {
        using var answer = await Client.GetAsync(string.Format(null, path, _hash), Token);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("immutable", answer.Headers.CacheControl?.ToString() ?? "", StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();
}
