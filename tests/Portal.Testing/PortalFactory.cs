using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Portal.Changes;
using Portal.Search;
using Portal.Web.Audit;
using Portal.Web.Caching;
using Portal.Web.Jobs;
using Portal.Web.Search;

namespace Portal.Testing;

/// <summary>
/// A portal as it runs in production, on a SQLite file and data folder of its own, empty and with a clock that moves only when told.
/// Answers at <see cref="Address"/>; redirects are shown, not followed.
/// </summary>
public sealed class PortalFactory : WebApplicationFactory<Program>
{
    public const string Address = "https://news.example";

    public PortalFactory()
    {
        Newsroom = new Newsroom(() => Services);
        ClientOptions.AllowAutoRedirect = false;
        ClientOptions.BaseAddress = new Uri(Address);
    }

    /// <summary>Beyond those of every test portal, before its first use.</summary>
    public Dictionary<string, string> Settings { get; } = new(StringComparer.Ordinal);

    public string EnvironmentName { get; init; } = "Testing";

    public FakeTimeProvider Clock { get; } = TestClock.New();

    public Newsroom Newsroom { get; }

    /// <summary>Absolute path; gone when the factory is disposed.</summary>
    public string DataFolder { get; } = Directory.CreateTempSubdirectory("portal-test-").FullName;

    /// <summary>Lets pages see rows that were added without an act, and so without a change that announces them.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken = default)
    {
        await Services.GetRequiredService<CurrentSite>().ReadAsync(cancellationToken);
        Services.GetRequiredService<PageCache>().Clear();
    }

    /// <summary>Waits until every page has been rendered that is rendered ahead of its readers.</summary>
    public async Task WarmedAsync(CancellationToken cancellationToken = default)
    {
        var warmer = Services.GetRequiredService<PageWarmer>();
        while (warmer.Unfinished > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, cancellationToken);
        }
    }

    /// <summary>Waits until search knows what has been published.</summary>
    public async Task SearchableAsync(CancellationToken cancellationToken = default)
    {
        var (job, queue) = (Services.GetRequiredService<SearchJob>(), Services.GetRequiredService<SearchQueue>());
        await Patience.UntilAsync(async () => await job.OpenAsync(TimeSpan.FromSeconds(1), cancellationToken) && queue.IsEmpty, cancellationToken);
    }

    /// <summary>True seals changes by itself, as the server does; otherwise tests say when.</summary>
    public bool Seals { get; init; }

    /// <summary>Seals what was changed, as the server does within seconds.</summary>
    public async Task SealAsync(CancellationToken cancellationToken = default)
    {
        int count;
        do
        {
            await using var scope = Services.CreateAsyncScope();
            count = await scope.ServiceProvider.GetRequiredService<SealChanges>().RunAsync(looksBack: false, cancellationToken);
        }
        while (count == SealChanges.BatchSize);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(EnvironmentName);
        builder.UseSetting("Site:BaseUrl", Address);
        builder.UseSetting("Portal:DataFolder", DataFolder);
        builder.UseSetting("Demo:Enabled", "false");
        // The clock of these tests may jump by days, and nobody is to look into the database meanwhile.
        builder.UseSetting("Relay:PollMilliseconds", "60000");
        // Tests that do not search have no index made.
        builder.UseSetting("Search:StartSeconds", "3600");
        foreach (var (key, value) in Settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            if (!Seals)
            {
                services.Remove(services.Single(service => service.ImplementationType == typeof(ChangeSealer)));
            }
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(DataFolder, recursive: true);
    }
}
