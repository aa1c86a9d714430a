using System.Globalization;
using System.Text.RegularExpressions;
using Portal.Stories;

namespace Portal.Import.Fields;

/// <summary>
/// The opening of a report: agency, section or place, date, verb, and in brackets the people:
/// 中新网江苏新闻11月7日电(记者 孙权). The brackets may be of either width.
/// </summary>
/// <param name="Length">Signs of the paragraph that the opening takes, with the white space behind it.</param>
/// <param name="DoubtfulPeople">Brackets that begin with a role but hold more than names; they stay in the text.</param>
internal sealed partial record DatelineOpening(Dateline Dateline, IReadOnlyList<Credit> Credits, int Length, string? DoubtfulPeople)
{
    private const int LongestOpening = 200;

    /// <returns>Null when the paragraph does not begin with a dateline.</returns>
    public static DatelineOpening? Read(string paragraph)
    {
        var start = paragraph[..Math.Min(LongestOpening, paragraph.Length)];
        var match = Opening().Match(start);
        if (!match.Success || Date(match) is not var (month, day))
        {
            return null;
        }

        var dateline = new Dateline(ValueOf(match, "agency"), ValueOf(match, "place"), month, day, match.Groups["verb"].Value);
        var brackets = Brackets().Match(start, match.Length);
        var people = brackets.Success ? People.Read(brackets.Groups["people"].Value, role: null) : null;
        var length = people is null ? match.Length : brackets.Index + brackets.Length;
        var doubtful = brackets.Success && people is null && Roles.AtStart(brackets.Groups["people"].Value) is not null ? brackets.Value.Trim() : null;
        return new DatelineOpening(dateline, people ?? [], length + SpaceAt(paragraph, length), doubtful);
    }

    private static (int Month, int Day)? Date(Match match)
    {
        var month = int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture);
        var day = int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture);
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(2024, month) ? (month, day) : null;
    }

    private static string? ValueOf(Match match, string group) =>
        match.Groups[group].Value.Trim() is { Length: > 0 } value ? value : null;

    private static int SpaceAt(string text, int index)
    {
        var end = index;
        while (end < text.Length && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return end - index;
    }

    /// <summary>Known agencies may use any verb; other names that end like one, and bare places, only 电 and 讯, since 消息 and the like
    /// open ordinary sentences too.</summary>
    [GeneratedRegex("""
        ^ ( (?<agency>中国新闻网|中新网|中新社|新华社|新华网|人民网|央视网|央视新闻|光明网|中国网|中新網|新華社|新華網|人民網|中央社|本報|本網|本报|本网|本台|本刊|本社) (?<place>[\p{IsCJKUnifiedIdeographs}·]{0,16}?)
            \s* (?<month>\d{1,2})月(?<day>\d{1,2})日 \s* (?<verb>电|讯|消息|電|訊)
          | (?<agency>[\p{IsCJKUnifiedIdeographs}]{1,8}?(社|网|报|台|新闻|網|報|臺)) (?<place>[\p{IsCJKUnifiedIdeographs}·]{0,16}?)
            \s* (?<month>\d{1,2})月(?<day>\d{1,2})日 \s* (?<verb>电|讯|電|訊) (?=[\s(（\d])
          | (?<place>[\p{IsCJKUnifiedIdeographs}·]{2,10}) \s* (?<month>\d{1,2})月(?<day>\d{1,2})日 \s* (?<verb>电|讯|電|訊) (?=[\s(（]) )
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\G\s*[(（](?<people>[^()（）]{2,100})[)）]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Brackets();
}
