using System.Runtime.InteropServices;

namespace Portal.Web.Jobs;

/// <summary>
/// Has the C library give back once a minute what native code has freed, mostly the compiler of .NET. glibc by itself gives back only the end of each of its heaps: of 380 MB that were
/// resident after 25,000 pages, 51 were such memory (docs/decisions/0018-runtime-settings.md). https://man7.org/linux/man-pages/man3/malloc_trim.3.html
/// </summary>
public sealed class FreedMemory(TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    /// <returns>True when memory was given back; false where nothing was free, or where the C library is another, which keeps less.</returns>
    public static bool GiveBack()
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        try
        {
            return Trim(0) == 1;
        }
        catch (Exception fault) when (fault is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            // Off the thread that the clock calls on.
            await Task.Yield();
            _ = GiveBack();
        }
    }

    [DllImport("libc.so.6", EntryPoint = "malloc_trim")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Trim(nuint bytesKept);
}
