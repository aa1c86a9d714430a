using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Portal.Testing;
using Portal.Web.Hosting;
using Xunit;

namespace Portal.Web.Tests.Hosting;

public sealed class PortalRoutesTests : IAsyncDisposable
{
    private readonly PortalFactory _portal = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_start_makes_every_route_of_readers_and_none_of_the_desk()
    {
        var first = Routes();

        await _portal.Services.GetRequiredService<PortalRoutes>().OpenDeskAsync();

        var all = Routes();
        Assert.NotEmpty(first);
        Assert.DoesNotContain(first, IsDesk);
        Assert.Contains(all, IsDesk);
        Assert.Equal(first, all.Where(route => !IsDesk(route)), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Who_asks_for_the_desk_first_finds_it_open_and_readers_are_answered_meanwhile()
    {
        await _portal.Newsroom.AddEditionAsync(token: Token);
        await _portal.AddStaffAsync("all@news.example", Token);
        await _portal.RefreshAsync(Token);
        using var client = _portal.CreateClient();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => client.GetAsync(number % 2 == 0 ? "/admin/sign-in" : "/", Token)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Contains(Routes(), IsDesk);
    }

    [Fact]
    public async Task An_opening_that_fails_stops_no_reader()
    {
        await _portal.Newsroom.AddEditionAsync(token: Token);
        await _portal.RefreshAsync(Token);
        var routes = _portal.Services.GetRequiredService<PortalRoutes>();
        using var failing = ChangeToken.OnChange(routes.GetChangeToken, () => throw new InvalidOperationException("No routes today."));
        using var client = _portal.CreateClient();

        using var desk = await client.GetAsync("/admin/sign-in", Token);
        using var home = await client.GetAsync("/", Token);

        Assert.Equal(HttpStatusCode.InternalServerError, desk.StatusCode);
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
    }

    [Fact]
    public async Task In_production_the_desk_opens_by_itself()
    {
        await using var portal = new PortalFactory { EnvironmentName = "Production" };
        var routes = portal.Services.GetRequiredService<EndpointDataSource>();

        await Patience.UntilAsync(
            () => Task.FromResult(routes.Endpoints.OfType<RouteEndpoint>().Any(route => route.RoutePattern.RawText!.TrimStart('/').StartsWith("admin/", StringComparison.Ordinal))), Token);
    }

    [Fact]
    public async Task Readers_find_the_same_page_before_and_after_the_desk_opens()
    {
        await _portal.Newsroom.AddEditionAsync(token: Token);
        await _portal.RefreshAsync(Token);
        using var client = _portal.CreateClient();
        var before = await client.GetStringAsync("/", Token);

        await _portal.Services.GetRequiredService<PortalRoutes>().OpenDeskAsync();
        await _portal.RefreshAsync(Token);

        Assert.Equal(before, await client.GetStringAsync("/", Token));
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    /// <summary>As METHOD path, in order.</summary>
    private IReadOnlyList<string> Routes() =>
    [
        .. _portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(route => $"{string.Join(',', route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])} /{route.RoutePattern.RawText!.TrimStart('/')}")
            .Order(StringComparer.Ordinal),
    ];

    private static bool IsDesk(string route) => route.Contains(" /admin", StringComparison.Ordinal);
}
