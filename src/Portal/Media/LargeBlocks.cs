using System.Runtime.InteropServices;

namespace Portal.Media;

/// <summary>
/// Makes the C library give memory back. glibc keeps freed blocks of up to 32 MB once it has seen some of that size, and what libvips takes for a
/// photo lies among small blocks that stay: 130 MB were held after one large photo, 25 are when blocks of a megabyte are handed out and back
/// one by one (measured; docs/performance.md). It holds for the whole process.
/// </summary>
internal static class LargeBlocks
{
    // M_MMAP_THRESHOLD of malloc.h.
    private const int OneByOneFrom = -3;
    private const int Megabyte = 1 << 20;

    public static void GiveBack()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        try
        {
            _ = Set(OneByOneFrom, Megabyte);
        }
        catch (Exception fault) when (fault is DllNotFoundException or EntryPointNotFoundException)
        {
            // Another C library, which has no such setting: musl gives large blocks back by itself.
        }
    }

    [DllImport("libc.so.6", EntryPoint = "mallopt")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Set(int parameter, int value);
}
