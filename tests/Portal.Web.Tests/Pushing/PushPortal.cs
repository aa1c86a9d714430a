using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Editions;
using Portal.Pushing;
using Portal.Sections;
using Portal.Testing;
using Portal.Web.Pushing;

namespace Portal.Web.Tests.Pushing;

/// <summary>A portal in Production that tells a stand-in of what changes.</summary>
internal sealed class PushPortal : IAsyncDisposable
{
    public const string Key = "0123456789abcdef-key";
    public const string Token = "geheimnis16zeich";

    private PushPortal(StandIn standIn, PortalFactory factory)
    {
        StandIn = standIn;
        Factory = factory;
    }

    public StandIn StandIn { get; }

    public PortalFactory Factory { get; }

    public required Edition Edition { get; init; }

    public required Section Section { get; init; }

    public PushJob Job => Factory.Services.GetRequiredService<PushJob>();

    public static PortalFactory Host(StandIn standIn, string environment = "Production") => new()
    {
        EnvironmentName = environment,
        Settings =
        {
            ["Site:BaseUrl"] = standIn.Address,
            ["Push:IndexNowKey"] = Key,
            ["Push:IndexNowEndpoint"] = $"{standIn.Address}/indexnow",
            ["Push:BaiduToken"] = Token,
            ["Push:BaiduSite"] = "news.example",
            ["Push:BaiduEndpoint"] = $"{standIn.Address}/urls",
            ["WebSub:Hub"] = $"{standIn.Address}/hub",
            ["Push:RetryMilliseconds"] = "1",
            ["Push:TimeoutSeconds"] = "1",
        },
    };

    public static async Task<PushPortal> StartAsync(CancellationToken token, Action<PortalFactory>? also = null, string environment = "Production")
    {
        var standIn = await StandIn.StartAsync(token);
        var factory = Host(standIn, environment);
        also?.Invoke(factory);
        var edition = await factory.Newsroom.AddEditionAsync(token: token);
        var section = await factory.Newsroom.AddSectionAsync(edition, "keji", "科技", token: token);
        await factory.RefreshAsync(token);
        var portal = new PushPortal(standIn, factory) { Edition = edition, Section = section };
        await portal.Job.RunAsync(token);
        return portal;
    }

    public async Task<PublishedStory> PublishAsync(string title, CancellationToken token) =>
        await Factory.Newsroom.PublishAsync(TestStories.Brief(title), Edition, Section, token: token);

    /// <summary>Tells everything that is due after a time.</summary>
    public Task RunAsync(CancellationToken token, TimeSpan after = default)
    {
        Factory.Clock.Advance(after);
        return Job.RunAsync(token);
    }

    public async Task<Push> RowAsync(PushTarget target, string path, CancellationToken token)
    {
        await using var scope = Factory.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PortalContext>().Pushes.AsNoTracking().SingleAsync(row => row.Target == target && row.Path == path, token);
    }

    public async ValueTask DisposeAsync()
    {
        await Factory.DisposeAsync();
        await StandIn.DisposeAsync();
    }
}
