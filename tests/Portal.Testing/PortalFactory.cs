using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Portal.Changes;
using Portal.Web.Jobs;

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

    public FakeTimeProvider Clock { get; } = TestClock.New();

    public Newsroom Newsroom { get; }

    /// <summary>Absolute path; gone when the factory is disposed.</summary>
    public string DataFolder { get; } = Directory.CreateTempSubdirectory("portal-test-").FullName;

    /// <summary>Lets pages see editions, sections, topics and standing pages that were added since the start.</summary>
    public Task RefreshAsync(CancellationToken cancellationToken = default) =>
        Services.GetRequiredService<CurrentSite>().ReadAsync(cancellationToken);

    /// <summary>Seals what was changed, as the server does within seconds.</summary>
    public async Task SealAsync(CancellationToken cancellationToken = default)
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SealChanges>().RunAsync(cancellationToken);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSetting("Site:BaseUrl", Address);
        builder.UseSetting("Portal:DataFolder", DataFolder);
        builder.UseSetting("Demo:Enabled", "false");
        builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(DataFolder, recursive: true);
    }
}
