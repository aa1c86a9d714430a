namespace Portal.Web.Hosting;

/// <summary>
/// Keeps the garbage collector from running before the first page (docs/decisions/0029-start.md): what a start allocates lives on, so
/// that each collection would stop everything to copy it.
/// </summary>
public static class QuietStart
{
    // A start up to its first page allocates some 30 MB. Once more is allocated than this, collections come as ever.
    private const long Bytes = 48 << 20;

    /// <summary>As the first thing that the program does. Where so much memory is not to be had, nothing changes.</summary>
    public static void Begin() => GC.TryStartNoGCRegion(Bytes);
}
