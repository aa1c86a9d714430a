namespace Portal.Editions;

/// <summary>The time in which the pages of an edition are grey (哀悼日).</summary>
/// <param name="UntilUtc">The first instant after it.</param>
public sealed record Mourning(DateTime FromUtc, DateTime UntilUtc)
{
    public bool Covers(DateTime nowUtc) => FromUtc <= nowUtc && nowUtc < UntilUtc;

    /// <summary>When pages look otherwise again, or no later than that; null for never.</summary>
    public DateTime? NextTurnUtc(DateTime nowUtc) => nowUtc < FromUtc ? FromUtc : nowUtc < UntilUtc ? UntilUtc : null;
}
