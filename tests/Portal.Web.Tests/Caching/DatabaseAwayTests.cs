using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Caching;

/// <summary>What readers get while the database does not answer. Its tables are taken away and put back.</summary>
public sealed class DatabaseAwayTests : IAsyncLifetime
{
    private readonly PortalFactory _portal = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stored_page_is_served_past_its_age_and_its_day_and_says_how_old_it_is()
    {
        var before = await (await GetAsync("/")).Content.ReadAsStringAsync(Token);
        await TakeAwayAsync();
        using var young = await GetAsync("/");
        Assert.Null(young.Headers.Age);

        _portal.Clock.Advance(TimeSpan.FromHours(1));
        using var old = await GetAsync("/");
        _portal.Clock.Advance(TimeSpan.FromDays(1));
        using var older = await GetAsync("/");

        Assert.Equal((HttpStatusCode.OK, TimeSpan.FromHours(1)), (old.StatusCode, old.Headers.Age));
        Assert.Equal((HttpStatusCode.OK, TimeSpan.FromHours(25)), (older.StatusCode, older.Headers.Age));
        Assert.Equal(before, await older.Content.ReadAsStringAsync(Token));
        Assert.False(older.Headers.Contains("Warning"));
        Assert.True(older.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task What_is_not_stored_answers_503_until_the_database_is_back()
    {
        await TakeAwayAsync();
        using var away = await GetAsync("/corrections");

        await PutBackAsync();
        using var back = await GetAsync("/corrections");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(10)), (away.StatusCode, away.Headers.RetryAfter?.Delta));
        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
    }

    [Fact]
    public async Task When_the_database_is_back_an_old_page_is_made_new()
    {
        await GetAsync("/");
        await TakeAwayAsync();
        _portal.Clock.Advance(TimeSpan.FromDays(2));
        using var old = await GetAsync("/");

        await PutBackAsync();
        using var young = await GetAsync("/");

        Assert.NotNull(old.Headers.Age);
        Assert.Null(young.Headers.Age);
        Assert.Contains("2025年11月9日", await young.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    public async ValueTask InitializeAsync()
    {
        await _portal.Newsroom.AddEditionAsync(token: Token);
        await _portal.RefreshAsync(Token);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    private Task TakeAwayAsync() => ExecuteAsync(
        $"ALTER TABLE PublishedListings RENAME TO AwayListings; ALTER TABLE PublishedCorrections RENAME TO AwayCorrections; ALTER TABLE Changes RENAME TO AwayChanges");

    private Task PutBackAsync() => ExecuteAsync(
        $"ALTER TABLE AwayListings RENAME TO PublishedListings; ALTER TABLE AwayCorrections RENAME TO PublishedCorrections; ALTER TABLE AwayChanges RENAME TO Changes");

    private async Task ExecuteAsync(FormattableString sql)
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PortalContext>().Database.ExecuteSqlAsync(sql, Token);
    }

    private async Task<HttpResponseMessage> GetAsync(string path)
    {
        using var client = _portal.CreateClient();
        return await client.GetAsync(path, Token);
    }
}
