using System.Globalization;

namespace Portal.Search;

/// <summary>Up to which change an index knows what readers see.</summary>
/// <param name="ChangeId">0 before the first change.</param>
/// <param name="AtUtc">When that change was made: another database has made another one then.</param>
public sealed record SearchCursor(long ChangeId, DateTime AtUtc)
{
    private const string FormatName = "format";
    private const string ChangeName = "change";
    private const string AtName = "at";

    public static SearchCursor Beginning { get; } = new(0, DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc));

    /// <summary>Stored with the index in one commit, so that both are always of one age.</summary>
    internal Dictionary<string, string> ToCommit() => new(StringComparer.Ordinal)
    {
        [FormatName] = SearchFields.Format,
        [ChangeName] = ChangeId.ToString(CultureInfo.InvariantCulture),
        [AtName] = AtUtc.Ticks.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Null for an index of another format.</summary>
    internal static SearchCursor? Of(IDictionary<string, string> commit) =>
        commit.TryGetValue(FormatName, out var format) && format == SearchFields.Format
        && commit.TryGetValue(ChangeName, out var change) && commit.TryGetValue(AtName, out var at)
            ? new SearchCursor(
                long.Parse(change, NumberStyles.None, CultureInfo.InvariantCulture),
                new DateTime(long.Parse(at, NumberStyles.None, CultureInfo.InvariantCulture), DateTimeKind.Utc))
            : null;
}
