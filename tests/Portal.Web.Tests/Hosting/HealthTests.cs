using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Hosting;

public sealed class HealthTests : IAsyncDisposable
{
    private readonly PortalFactory _portal = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/healthz/live")]
    [InlineData("/healthz/ready")]
    public async Task A_started_portal_is_healthy(string path)
    {
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync(path));
    }

    [Fact]
    public async Task With_a_migration_missing_the_portal_lives_but_is_not_ready()
    {
        await ExecuteAsync($"DELETE FROM __EFMigrationsHistory");

        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync("/healthz/live"));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), await AskAsync("/healthz/ready"));
    }

    [Fact]
    public async Task An_unready_portal_says_so_in_one_word_and_not_in_a_page()
    {
        await ExecuteAsync($"DELETE FROM __EFMigrationsHistory");
        using var client = _portal.CreateClient();

        using var response = await client.GetAsync("/healthz/ready", Token);

        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    private async Task ExecuteAsync(FormattableString sql)
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PortalContext>().Database.ExecuteSqlAsync(sql, Token);
    }

    private async Task<(HttpStatusCode Status, string Text)> AskAsync(string path)
    {
        using var client = _portal.CreateClient();
        using var response = await client.GetAsync(path, Token);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Token));
    }
}
