using System.Net;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Commands;

public sealed class PortalFactoryTests : IAsyncDisposable
{
    private readonly PortalFactory _portal = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_published_story_is_read_at_its_address()
    {
        var edition = await _portal.Newsroom.AddEditionAsync(token: Token);
        var story = await _portal.Newsroom.PublishAsync(TestStories.Brief(), edition, token: Token);
        await _portal.RefreshAsync(Token);

        using var client = _portal.CreateClient();
        var page = await client.GetAsync(story.Path, Token);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("临江新图书馆本周试开放", await page.Content.ReadAsStringAsync(Token));
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();
}
