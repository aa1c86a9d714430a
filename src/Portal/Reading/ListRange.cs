namespace Portal.Reading;

/// <summary>Which part of a list is asked for.</summary>
/// <param name="Before">The page that follows this place.</param>
/// <param name="After">The page that precedes this place; ignored when <paramref name="Before"/> is given.</param>
public sealed record ListRange(ListKey? Before = null, ListKey? After = null)
{
    public static ListRange First { get; } = new();

    /// <summary>Inclusive; null is open.</summary>
    public DateTime? FromUtc { get; init; }

    /// <summary>Exclusive; null is open.</summary>
    public DateTime? ToUtc { get; init; }

    /// <summary>No article of the page was published earlier; null is open.</summary>
    internal DateTime? FirstUtc => Before is null && After is { } after && !(after.PublishedAtUtc < FromUtc) ? after.PublishedAtUtc : FromUtc;

    /// <summary>No article of the page was published later.</summary>
    internal DateTime LastUtc
    {
        get
        {
            var last = ToUtc?.AddTicks(-1) ?? DateTime.MaxValue;
            return Before is { } before && before.PublishedAtUtc < last ? before.PublishedAtUtc : last;
        }
    }
}
