using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Portal.Web.Caching;
using Portal.Web.Hosting;
using Portal.Web.Jobs;

namespace Portal.Testing.Load;

/// <summary>The whole portal on Kestrel and on the real clock, in this process, so that acts and readers can be timed against each other.</summary>
public sealed class ServedPortal : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ServedPortal(WebApplication app)
    {
        _app = app;
        Address = new Uri(app.Urls.First());
        Newsroom = new Newsroom(app.Services);
    }

    public Uri Address { get; }

    public Newsroom Newsroom { get; }

    public IServiceProvider Services => _app.Services;

    /// <param name="dataFolder">Absolute path; stays.</param>
    /// <param name="url">Where to listen; port 0 is any that is free.</param>
    /// <param name="settings">More, as --key=value.</param>
    public static async Task<ServedPortal> StartAsync(
        string dataFolder, CancellationToken cancellationToken, string url = "http://127.0.0.1:0", params string[] settings)
    {
        var app = PortalApp.Build(
        [
            "--environment=Testing", "--applicationName=Portal.Web", $"--Portal:DataFolder={dataFolder}", $"--Site:BaseUrl={PortalFactory.Address}",
            $"--urls={url}", .. settings,
        ]);
        await app.PrepareAsync(cancellationToken);
        await app.StartAsync(cancellationToken);
        return new ServedPortal(app);
    }

    /// <summary>Lets pages see rows that were added without an act, and so without a change that announces them.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await Services.GetRequiredService<CurrentSite>().ReadAsync(cancellationToken);
        Services.GetRequiredService<PageCache>().Clear();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
