using System.Globalization;
using System.Text.RegularExpressions;

namespace Portal.Import.Fields;

/// <summary>The usual written forms of a publication time.</summary>
/// <param name="Local">Wall time of the newsroom, kind Unspecified.</param>
/// <param name="HasSeconds">False when the page stops at the minute or the day.</param>
internal sealed partial record PublishedTime(DateTime Local, bool HasTime, bool HasSeconds)
{
    /// <summary>Times with another offset than the page's own are those of machines; Chinese newsrooms keep Beijing time.</summary>
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    public static Regex Pattern => Form();

    /// <returns>Null for an impossible date.</returns>
    public static PublishedTime? From(Match match)
    {
        int Number(string group) => match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var text = string.Create(CultureInfo.InvariantCulture,
            $"{Number("year"):0000}-{Number("month"):00}-{Number("day"):00} {Number("hour"):00}:{Number("minute"):00}:{Number("second"):00}");
        if (!DateTime.TryParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return null;
        }

        return new PublishedTime(
            InBeijing(local, match.Groups["zone"].Value), match.Groups["hour"].Success, match.Groups["second"].Success);
    }

    /// <summary>A time without zone is the newsroom's wall time already.</summary>
    private static DateTime InBeijing(DateTime local, string zone)
    {
        if (zone.Length == 0 || local.Year is < 2 or > 9998)
        {
            return local;
        }

        var offset = zone is "Z" or "z"
            ? TimeSpan.Zero
            : TimeSpan.ParseExact(zone[1..].Replace(":", "", StringComparison.Ordinal), "hhmm", CultureInfo.InvariantCulture);
        return local - (zone[0] == '-' ? -offset : offset) + Beijing;
    }

    [GeneratedRegex("""
        (?<!\d) (?<year>(19|20)\d\d) (\s?[-/.]\s?|\s?年\s?) (?<month>\d{1,2}) (\s?[-/.]\s?|\s?月\s?) (?<day>\d{1,2}) (\s?日)?
        ( (\s+|T|(?<=日)|\s*星期.\s*) (?<hour>([01]?\d|2[0-3])) (\s?[:：]\s?|时) (?<minute>[0-5]\d) 分? ( [:：]? (?<second>[0-5]\d) 秒? (\.\d{1,7})? )?
          (?<zone>Z|[+-](0\d|1[0-4]):?[0-5]\d)? )? (?!\d)
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}
