namespace Portal.Web.Hosting;

/// <summary>
/// Keeps the garbage collector from running before the first page (docs/decisions/0029-start.md): what a start allocates lives on, so
/// that each collection would stop everything to copy it.
/// </summary>
public static class QuietStart
{
    // A start up to its first page allocates some 30 MB, 2 of them as large objects. Once more is allocated, collections come as ever.
    private const long Bytes = 48 << 20;
    private const long LargeObjects = 8 << 20;

    private static bool _begun;

    /// <summary>Once in a process, however many servers it starts. Where so much memory is not to be had, nothing changes.</summary>
    public static void Begin()
    {
        if (!Interlocked.Exchange(ref _begun, true))
        {
            GC.TryStartNoGCRegion(Bytes, LargeObjects);
        }
    }
}
