using System.Runtime.InteropServices;

namespace Portal.Media;

/// <summary>Makes the C library give memory back that native code has freed. It holds for the whole process; other C libraries keep less by themselves.</summary>
public static class GlibcMemory
{
    private const string Library = "libc.so.6";

    // M_MMAP_THRESHOLD of malloc.h.
    private const int OneByOneFrom = -3;
    private const int Megabyte = 1 << 20;

    /// <summary>
    /// Blocks of a megabyte are handed out and back one by one from now on. glibc keeps freed blocks of up to 32 MB once it has seen some of that size, and what libvips takes for a
    /// photo lies among small blocks that stay: 130 MB were held after one large photo, 25 are so (measured; docs/performance.md).
    /// </summary>
    internal static void GiveLargeBlocksBack() => IsDone(() => Set(OneByOneFrom, Megabyte));

    /// <summary>
    /// Gives back whole pages that are free now, wherever they lie; by itself glibc does so only at the end of each of its heaps. https://man7.org/linux/man-pages/man3/malloc_trim.3.html
    /// </summary>
    /// <returns>False where there is another C library.</returns>
    public static bool GiveFreedBack() => IsDone(() => Trim(0));

    private static bool IsDone(Func<int> call)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        try
        {
            _ = call();
            return true;
        }
        catch (Exception fault) when (fault is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    [DllImport(Library, EntryPoint = "mallopt")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Set(int parameter, int value);

    [DllImport(Library, EntryPoint = "malloc_trim")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Trim(nuint bytesKept);
}
