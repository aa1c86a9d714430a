using System.Text.Json.Serialization;

namespace Portal.Fronts;

/// <summary>What the desk has put where on an edition's home: an immutable record. What it leaves open fills itself by time.</summary>
public sealed record FrontLayout
{
    public static FrontLayout Empty { get; } = new();

    public IReadOnlyList<FrontPin> Pins { get; init; } = [];

    /// <summary>Null for none.</summary>
    public FrontBreaking? Breaking { get; init; }

    /// <summary>Every story that it names, once.</summary>
    [JsonIgnore]
    public IReadOnlyList<int> ArticleIds => [.. Pins.Select(pin => pin.ArticleId).Concat(Breaking?.ArticleId is { } id ? [id] : Array.Empty<int>()).Distinct()];

    /// <summary>The first instant after a time at which something falls out; null when nothing will.</summary>
    public DateTime? NextEndUtc(DateTime nowUtc) =>
        Pins.Select(pin => pin.UntilUtc).Append(Breaking?.UntilUtc).Where(endUtc => endUtc > nowUtc).Min();
}
