using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Portal.Testing.Load;

/// <summary>
/// Asks at a fixed rate whatever the answers take. A latency counts from the moment at which the request was due, so that a slow answer
/// also counts for those that had to wait behind it; who measures from the sending leaves them out ("coordinated omission").
/// </summary>
public sealed class FixedRate(Uri address, int perSecond, int connections = 32)
{
    /// <param name="ask">Sends the request of that number and returns its group; what it throws ends the run.</param>
    /// <param name="groups">Groups are numbered from 0.</param>
    /// <returns>The latencies of each group.</returns>
    public async Task<IReadOnlyList<Latencies>> RunAsync(
        TimeSpan length, int groups, Func<PageConnection, int, int> ask, CancellationToken cancellationToken)
    {
        var all = Enumerable.Range(0, groups).Select(_ => new Latencies()).ToList();
        // All connections are there when the first request is due.
        var start = Stopwatch.GetTimestamp() + Stopwatch.Frequency / 5;
        var count = (int)(perSecond * length.TotalSeconds);
        await Task.WhenAll(Enumerable.Range(0, connections).Select(first => Task.Factory.StartNew(
            () => Drive(first, count, start, all, ask, cancellationToken),
            cancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));
        return all;
    }

    private void Drive(
        int first, int count, long start, List<Latencies> all, Func<PageConnection, int, int> ask, CancellationToken cancellationToken)
    {
        using var connection = new PageConnection(address);
        var own = all.Select(_ => new List<double>()).ToList();
        for (var number = first; number < count && !cancellationToken.IsCancellationRequested; number += connections)
        {
            var due = start + (long)(number * (double)Stopwatch.Frequency / perSecond);
            SleepUntil(due);
            var group = ask(connection, number);
            own[group].Add(Stopwatch.GetElapsedTime(due).TotalMilliseconds);
        }

        for (var group = 0; group < own.Count; group++)
        {
            all[group].Add(own[group]);
        }
    }

    private static void SleepUntil(long due)
    {
        var left = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due);
        if (left <= TimeSpan.Zero)
        {
            return;
        }

        if (OperatingSystem.IsLinux())
        {
            // The framework's own sleep counts in whole milliseconds, which would be most of what is measured.
            var span = new Span(left.Seconds + (left.Minutes * 60L), left.Ticks % TimeSpan.TicksPerSecond * TimeSpan.NanosecondsPerTick);
            _ = Sleep(ref span, 0);
        }
        else
        {
            SpinWait.SpinUntil(() => Stopwatch.GetTimestamp() >= due);
        }
    }

    [DllImport("libc", EntryPoint = "nanosleep")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sleep(ref Span requested, nint remaining);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Span(long seconds, long nanoseconds)
    {
        private readonly long _seconds = seconds;
        private readonly long _nanoseconds = nanoseconds;
    }
}
