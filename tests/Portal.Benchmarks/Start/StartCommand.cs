using System.Diagnostics;
using System.Globalization;
using System.Net.NetworkInformation;
using Portal.Testing;
using Portal.Web.Commands;
using Spectre.Console;

namespace Portal.Benchmarks.Start;

/// <summary>start PUBLISHED DATA [RUNS]: starts the published program on a data folder again and again, and prints how long its first page takes.</summary>
public static class StartCommand
{
    private const int DefaultRuns = 7;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static async Task<int> RunAsync(string[] options)
    {
        var output = AnsiConsole.Profile.Out.Writer;
        if (options.Length < 2)
        {
            await output.WriteLineAsync("start needs the folder of the published program and a data folder.");
            return ExitCode.Usage;
        }

        var runs = options.Length > 2 ? int.Parse(options[2], CultureInfo.InvariantCulture) : DefaultRuns;
        var times = new List<double>();
        var processor = new List<double>();
        // The first is for the compiler of the one who asks.
        for (var run = -1; run < runs; run++)
        {
            var start = await FirstPageAsync(Path.GetFullPath(options[0]), Path.GetFullPath(options[1]));
            if (run < 0)
            {
                continue;
            }

            times.Add(start.Elapsed.TotalMilliseconds);
            processor.Add(start.Processor.TotalMilliseconds);
        }

        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"start first_page_ms p50={times.Order().ElementAt(runs / 2):F0} min={times.Min():F0} max={times.Max():F0} cpu_p50={processor.Order().ElementAt(runs / 2):F0} runs={runs}"));
        return ExitCode.Done;
    }

    /// <returns>From the start of the process to the end of the home page.</returns>
    private static async Task<(TimeSpan Elapsed, TimeSpan Processor)> FirstPageAsync(string published, string dataFolder)
    {
        var address = PortalProcess.FreeAddress();
        var begun = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(published, "Portal.Web"))
        {
            ArgumentList = { "--urls", address, $"--Portal:DataFolder={dataFolder}", "--Site:BaseUrl=https://news.example" },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        try
        {
            var at = new Uri(address);
            while (Stopwatch.GetElapsedTime(begun) < Patience)
            {
                if (await IsServedAsync(at))
                {
                    return (Stopwatch.GetElapsedTime(begun), process.TotalProcessorTime);
                }

                await Task.Delay(Pause, TimeProvider.System);
            }

            throw new InvalidOperationException($"{published} did not answer within {Patience}.");
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task<bool> IsServedAsync(Uri address)
    {
        // While nobody listens HttpClient throws at every attempt, which takes processor time from what is measured.
        if (IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().All(listener => listener.Port != address.Port))
        {
            return false;
        }

        using var client = new HttpClient { Timeout = Patience };
        using var page = await client.GetAsync(address);
        return page.IsSuccessStatusCode;
    }
}
