using Microsoft.Extensions.DependencyInjection;
using Portal.Changes;
using Portal.Editions;
using Portal.Testing;
using Portal.Web.Tests.Faults.Nodes;
using Xunit;

namespace Portal.Web.Tests.Caching;

/// <summary>Two nodes on one database that never look into it by themselves: what the second one hears, Redis brought.</summary>
public sealed class RedisNudgeTests : IAsyncLifetime
{
    private readonly PortalFactory _here = new();
    private readonly PortalFactory _there = new();
    private RedisServer? _redis;
    private Edition? _edition;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_other_node_hears_at_once_and_what_was_stored_while_redis_was_away_is_not_lost()
    {
        using var reader = _there.CreateClient();
        await PublishUntilHeardAsync(reader, "经由提示");

        await _redis!.KillAsync();
        await PublishAsync("提示不到");
        Assert.DoesNotContain("提示不到", await reader.GetStringAsync("/", Token), StringComparison.Ordinal);
        await _there.Services.GetRequiredService<ChangeSignal>().WakeAsync();
        Assert.Contains("提示不到", await reader.GetStringAsync("/", Token), StringComparison.Ordinal);

        await _redis.BeginAsync(Token);
        await PublishUntilHeardAsync(reader, "再次提示");
    }

    [Fact]
    public async Task A_node_starts_and_publishes_without_redis()
    {
        await _redis!.KillAsync();
        await using var alone = new PortalFactory();
        alone.Settings["Redis:Configuration"] = _redis.Configuration;
        var edition = await alone.Newsroom.AddEditionAsync(token: Token);
        await alone.RefreshAsync(Token);
        using var reader = alone.CreateClient();
        await reader.GetStringAsync("/", Token);

        await alone.Newsroom.PublishAsync(TestStories.Brief("独自发布"), edition, token: Token);

        Assert.Contains("独自发布", await reader.GetStringAsync("/", Token), StringComparison.Ordinal);
    }

    public async ValueTask InitializeAsync()
    {
        _redis = await RedisServer.StartAsync(Token);
        _here.Settings["Redis:Configuration"] = _redis.Configuration;
        _there.Settings["Redis:Configuration"] = _redis.Configuration;
        _there.Settings["Portal:DataFolder"] = _here.DataFolder;
        _edition = await _here.Newsroom.AddEditionAsync(token: Token);
        await _here.RefreshAsync(Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _there.DisposeAsync();
        await _here.DisposeAsync();
        if (_redis is not null)
        {
            await _redis.DisposeAsync();
        }
    }

    private Task<PublishedStory> PublishAsync(string title) => _here.Newsroom.PublishAsync(TestStories.Brief(title), _edition!, token: Token);

    /// <summary>Connections come about by themselves, so it is said until it is heard; a page that fell for an earlier reason does not count.</summary>
    private async Task PublishUntilHeardAsync(HttpClient reader, string title)
    {
        const int MostTries = 200;
        var page = await reader.GetStringAsync("/", Token);
        for (var tries = 0; tries < MostTries && !page.Contains(title, StringComparison.Ordinal); tries++)
        {
            await PublishAsync(title);
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Token);
            page = await reader.GetStringAsync("/", Token);
        }

        Assert.Contains(title, page, StringComparison.Ordinal);
    }
}
