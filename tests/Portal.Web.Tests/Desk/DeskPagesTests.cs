using System.Net;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Desk;

/// <summary>Every page of the desk, whoever added it, in both languages.</summary>
public sealed class DeskPagesTests : IAsyncDisposable
{
    private readonly PortalFactory _portal = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_checker_finds_no_error_on_any_page_of_the_desk()
    {
        using var checker = new NuChecker();
        var desk = new FilledDesk(_portal);
        await desk.FillAsync(await _portal.Newsroom.AddEditionAsync(token: Token), Token);
        foreach (var language in new[] { "zh-CN", "en-GB" })
        {
            using var outside = new DeskBrowser(_portal, language);
            using var inside = new DeskBrowser(_portal, language);
            await inside.UseSessionAsync(desk.SessionKey, Token);
            foreach (var (address, number) in desk.Pages().Select((address, number) => (address, number)))
            {
                var browser = address.IsSignedIn ? inside : outside;
                await browser.OpenAsync(address.Path, Token);
                Assert.True(browser.Status is HttpStatusCode.OK or HttpStatusCode.NotFound or HttpStatusCode.Redirect, $"{address}: {browser.Status}");
                if (browser.Answer!.Content.Headers.ContentType?.MediaType == "text/html")
                {
                    await checker.AddAsync(NameOf(address, number, language), await browser.Answer.Content.ReadAsByteArrayAsync(Token));
                }
            }

            await inside.OpenAsync("/admin/account", Token);
            var states = new DeskStates(_portal, desk, path => inside.OpenAsync(path, Token), (path, fields) => inside.SendAsync(path, fields, Token));
            await foreach (var state in states.WalkAsync(Token))
            {
                Assert.True(inside.Answer!.Content.Headers.ContentType?.MediaType == "text/html", $"{state}: {inside.Status} {inside.Location}");
                await checker.AddAsync($"{state.Replace(' ', '-')}-{language}", await inside.Answer.Content.ReadAsByteArrayAsync(Token));
            }
        }

        var messages = await checker.CheckAsync();
        Assert.True(messages.Count == 0, string.Join('\n', messages));
    }

    private static string NameOf(DeskAddress address, int number, string language) =>
        $"{number}-{string.Concat(address.Path.Select(sign => char.IsAsciiLetterOrDigit(sign) ? sign : '-'))}-{language}";

    public ValueTask DisposeAsync() => _portal.DisposeAsync();
}
