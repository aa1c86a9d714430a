using System.Net;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Http;

/// <summary>What only the real server does.</summary>
public sealed class KestrelTests : IAsyncLifetime
{
    private readonly PortalFactory _portal = new();
    private string _story = "";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/%00")]
    [InlineData("/people/%00")]
    [InlineData("/news/%00.html")]
    public async Task A_null_in_an_address_is_refused(string path)
    {
        using var client = _portal.CreateClient();

        using var response = await client.GetAsync(path, Token);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(response.Headers.Server);
    }

    [Fact]
    public async Task HEAD_of_a_page_says_how_long_it_is_and_sends_nothing()
    {
        using var client = _portal.CreateClient();

        using var get = await client.GetAsync(_story, Token);
        using var request = new HttpRequestMessage(HttpMethod.Head, _story);
        using var head = await client.SendAsync(request, Token);

        Assert.Equal((await get.Content.ReadAsByteArrayAsync(Token)).LongLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Token));
    }

    [Fact]
    public async Task The_server_does_not_say_what_it_is()
    {
        using var client = _portal.CreateClient();

        using var response = await client.GetAsync(_story, Token);

        Assert.Empty(response.Headers.Server);
    }

    public async ValueTask InitializeAsync()
    {
        _portal.UseKestrel(0);
        var edition = await _portal.Newsroom.AddEditionAsync(token: Token);
        _story = (await _portal.Newsroom.PublishAsync(TestStories.Brief(), edition, token: Token)).Path;
        await _portal.RefreshAsync(Token);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();
}
