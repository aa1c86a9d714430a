using System.Net;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Pages;

public sealed class EmptyPortalTests : IAsyncDisposable
{
    private readonly PortalFactory _portal = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Before_the_first_edition_the_home_page_says_what_to_do()
    {
        using var client = _portal.CreateClient();

        using var response = await client.GetAsync("/", Token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("edition add", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/corrections", HttpStatusCode.OK)]
    [InlineData("/archive/2025/11/07", HttpStatusCode.NotFound)]
    [InlineData("/people/nobody", HttpStatusCode.NotFound)]
    [InlineData("/anything/", HttpStatusCode.NotFound)]
    public async Task Before_the_first_edition_other_pages_answer_too(string path, HttpStatusCode status)
    {
        using var client = _portal.CreateClient();

        using var response = await client.GetAsync(path, Token);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task An_edition_without_news_or_corrections_says_so()
    {
        await _portal.Newsroom.AddEditionAsync(token: Token);
        await _portal.RefreshAsync(Token);
        using var client = _portal.CreateClient();

        var home = await client.GetStringAsync("/", Token);
        var corrections = await client.GetStringAsync("/corrections", Token);

        Assert.Contains("这里还没有报道。", home, StringComparison.Ordinal);
        Assert.Contains("暂无更正。", corrections, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();
}
