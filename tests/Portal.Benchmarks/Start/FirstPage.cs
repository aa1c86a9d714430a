using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Portal.Testing;

namespace Portal.Benchmarks.Start;

/// <summary>From the start of a process to the end of its home page, in milliseconds.</summary>
/// <param name="Processor">Processor time of the process until then.</param>
internal sealed record FirstPage(double Elapsed, double Processor)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static async Task<FirstPage> AskAsync(PublishedProgram program, string dataFolder)
    {
        var address = PortalProcess.FreeAddress();
        var begun = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(program.File, PublishedProgram.Settings(address, dataFolder))
        {
            RedirectStandardOutput = true,
            // Where settings are looked for, and watched: not the folder of whoever measures.
            WorkingDirectory = Path.GetDirectoryName(program.File),
            UseShellExecute = false,
        })!;
        try
        {
            var at = new Uri(address);
            while (Stopwatch.GetElapsedTime(begun) < Patience)
            {
                if (await IsServedAsync(at))
                {
                    return new FirstPage(Stopwatch.GetElapsedTime(begun).TotalMilliseconds, process.TotalProcessorTime.TotalMilliseconds);
                }

                await Task.Delay(Pause, TimeProvider.System);
            }

            throw new InvalidOperationException($"{program.File} did not answer within {Patience}.");
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task<bool> IsServedAsync(Uri address)
    {
        // A start has both processors, so whoever waits for it must take next to nothing: HttpClient throws at every attempt while nobody listens.
        if (!await IsListeningAsync(new IPEndPoint(IPAddress.Loopback, address.Port)))
        {
            return false;
        }

        using var client = new HttpClient { Timeout = Patience };
        using var page = await client.GetAsync(address);
        return page.IsSuccessStatusCode;
    }

    private static async Task<bool> IsListeningAsync(IPEndPoint at)
    {
        using var attempt = new SocketAsyncEventArgs { RemoteEndPoint = at };
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        attempt.Completed += (_, _) => done.SetResult();
        if (Socket.ConnectAsync(SocketType.Stream, ProtocolType.Tcp, attempt))
        {
            await done.Task;
        }

        attempt.ConnectSocket?.Dispose();
        return attempt.SocketError == SocketError.Success;
    }
}
