using System.Globalization;
using Portal.Testing.Load;
using Portal.Web.Commands;
using Spectre.Console;

namespace Portal.Benchmarks.Visible;

/// <summary>load ADDRESS RATE SECONDS FILE: asks at a fixed rate for the pages that the file names, a path a line, and prints latencies.</summary>
public static class LoadCommand
{
    /// <summary>How long is asked before anything counts.</summary>
    public static readonly TimeSpan Warming = TimeSpan.FromSeconds(1);

    public static async Task<int> RunAsync(string[] options)
    {
        var output = AnsiConsole.Profile.Out.Writer;
        if (options.Length != 4)
        {
            await output.WriteLineAsync("load needs an address, requests a second, seconds and a file of paths.");
            return ExitCode.Usage;
        }

        var (rate, seconds) = (int.Parse(options[1], CultureInfo.InvariantCulture), int.Parse(options[2], CultureInfo.InvariantCulture));
        var address = new Uri(options[0]);
        var requests = (await File.ReadAllLinesAsync(options[3])).Select(path => PageConnection.Request(address, path)).ToList();
        // Not counted: the compiler's work in this process, which is none of the server's.
        await RunAsync(Warming);
        var latencies = await RunAsync(TimeSpan.FromSeconds(seconds));
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"load rate={rate} answers={latencies[0].Count} others={latencies[1].Count} p50={latencies[0].At(0.5):F2} p99={latencies[0].At(0.99):F2} max={latencies[0].At(1):F2}"));
        return ExitCode.Done;

        Task<IReadOnlyList<Latencies>> RunAsync(TimeSpan length) => new FixedRate(address, rate).RunAsync(
            length, groups: 2, (connection, number) => connection.Send(requests[number % requests.Count]).Status == 200 ? 0 : 1, CancellationToken.None);
    }
}
