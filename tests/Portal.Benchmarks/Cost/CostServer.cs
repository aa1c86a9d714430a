using System.Diagnostics;
using Portal.Benchmarks.Speed;
using Portal.Testing;

namespace Portal.Benchmarks.Cost;

/// <summary>A published program that stores no pages, pinned to the core of servers, and one connection that asks it for one page after another.</summary>
internal sealed class CostServer : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly PinnedProcess _process;
    private readonly HttpClient _client;

    private CostServer(PinnedProcess process, string address)
    {
        _process = process;
        // Both are asked the same; only the portal compresses. What comes is not unpacked here.
        _client = new HttpClient { BaseAddress = new Uri(address), Timeout = Patience, DefaultRequestHeaders = { { "Accept-Encoding", "br" } } };
    }

    public static CostServer Start(PublishedProgram program, string dataFolder)
    {
        var address = PortalProcess.FreeAddress();
        // Building an index of the whole archive is other work.
        string[] settings = [.. PublishedProgram.Settings(address, dataFolder), "--Cache:Megabytes=0", "--Search:StartSeconds=86400"];
        return new CostServer(PinnedProcess.Start(PinnedProcess.ServerCore, program.File, settings).Unheard(), address);
    }

    public async Task AwaitAnswerAsync()
    {
        var begun = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                await GetAsync("/");
                return;
            }
            catch (HttpRequestException) when (Stopwatch.GetElapsedTime(begun) < Patience)
            {
                await Task.Delay(Pause, TimeProvider.System);
            }
        }
    }

    /// <param name="paths">Asked for in turn.</param>
    public async Task WarmAsync(IReadOnlyList<string> paths, TimeSpan length)
    {
        var begun = Stopwatch.GetTimestamp();
        for (var page = 0; Stopwatch.GetElapsedTime(begun) < length; page++)
        {
            await GetAsync(paths[page % paths.Count]);
        }
    }

    /// <param name="paths">Asked for in turn.</param>
    /// <returns>Milliseconds of processor time a page, of the whole process.</returns>
    public async Task<double> MeasureAsync(IReadOnlyList<string> paths, int pages)
    {
        var before = _process.ProcessorTime;
        for (var page = 0; page < pages; page++)
        {
            await GetAsync(paths[page % paths.Count]);
        }

        return (_process.ProcessorTime - before).TotalMilliseconds / pages;
    }

    private async Task GetAsync(string path)
    {
        using var page = await _client.GetAsync(path);
        page.EnsureSuccessStatusCode();
    }

    public void Dispose()
    {
        _client.Dispose();
        _process.Dispose();
    }
}
