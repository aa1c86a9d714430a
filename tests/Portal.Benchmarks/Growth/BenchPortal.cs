using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Web.Caching;
using Portal.Web.Hosting;

namespace Portal.Benchmarks.Growth;

/// <summary>The whole application over a generated archive, as in production but for its page cache, which keeps nothing.</summary>
public sealed class BenchPortal : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly PageRenderer _renderer;

    private BenchPortal(WebApplication app)
    {
        _app = app;
        _renderer = app.Services.GetRequiredService<PageRenderer>();
    }

    public static string[] Settings(string dataFolder) =>
        ["--environment=Production", $"--Portal:DataFolder={dataFolder}", "--Site:BaseUrl=https://news.example"];

    public static async Task<BenchPortal> StartAsync(string dataFolder)
    {
        // Not published, it would look on disk at every request for a newer static file.
        var app = PortalApp.Build([.. Settings(dataFolder), "--Cache:Megabytes=0", "--ReloadStaticAssetsAtRuntime=false", "--urls=http://127.0.0.1:0", "--applicationName=Portal.Web"]);
        await app.PrepareAsync(CancellationToken.None);
        await app.StartAsync();
        return new BenchPortal(app);
    }

    /// <summary>Renders and compresses (Brotli) the page, through everything behind the page cache.</summary>
    /// <returns>Status.</returns>
    public async Task<int> RenderAsync(string address) => (await _renderer.RenderAsync(address, givesWay: false)).Status;

    public async Task<IReadOnlyList<T>> ReadAsync<T>(Func<PortalContext, IQueryable<T>> rows)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await rows(scope.ServiceProvider.GetRequiredService<PortalContext>()).ToListAsync();
    }

    /// <summary>Asks a query or act in a scope of its own, as a request does.</summary>
    public async Task<TResult> DoAsync<T, TResult>(Func<T, Task<TResult>> run)
        where T : notnull
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await run(scope.ServiceProvider.GetRequiredService<T>());
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
