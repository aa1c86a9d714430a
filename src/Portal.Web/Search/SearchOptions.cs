namespace Portal.Web.Search;

/// <summary>What search gives to one address, and when it begins.</summary>
public sealed class SearchOptions
{
    public const string Section = "Search";

    /// <summary>Questions that one address may ask in a minute; those beyond get 429.</summary>
    public int PerMinute { get; init; } = 60;

    /// <summary>Seconds after the start until the index is opened, unless somebody searches before: readers' first pages come first.</summary>
    public int StartSeconds { get; init; } = 3;

    public bool IsValid => PerMinute is >= 1 and <= 1_000_000 && StartSeconds is >= 0 and <= 86_400;
}
