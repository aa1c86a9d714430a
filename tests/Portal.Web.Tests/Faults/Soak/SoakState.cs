namespace Portal.Web.Tests.Faults.Soak;

/// <summary>What a story's address answers between two acts.</summary>
/// <param name="Status">404 before the first publication, 200, or 410 while it is withdrawn.</param>
/// <param name="Version">Counted by the soak; null unless published.</param>
/// <param name="BegunAt">When the act began that led here, in ticks of the stopwatch; it may show from then on.</param>
internal sealed record SoakState(int Status, int? Version, long BegunAt)
{
    /// <summary>When that act had returned; from then on nothing older may show.</summary>
    public long DoneAt { get; set; } = long.MaxValue;
}
