using System.Globalization;
using Portal.Topics;

namespace Portal.Web.Areas.Admin.Views.Settings;

/// <summary>
/// Groups and timeline of a topic as text, a line each, that one can type. Groups: "# heading", and under it the numbers of stories. Timeline:
/// day and what happened, with the number of a story behind a bar where there is one. What follows a number is for people and not read.
/// </summary>
public static class TopicText
{
    public static string Groups(TopicLayout layout, IReadOnlyDictionary<int, string> titles) => string.Join('\n', layout.Groups.SelectMany(group =>
        group.ArticleIds.Select(id => Named(id, titles)).Prepend($"# {group.Title}")));

    public static string Timeline(TopicLayout layout) => string.Join('\n', layout.Timeline.Select(item =>
        $"{item.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} {item.Text}{(item.ArticleId is { } id ? $" | {id}" : "")}"));

    /// <returns>Null for a line that says nothing that can be understood; <paramref name="wrong"/> is that line.</returns>
    public static IReadOnlyList<TopicGroup>? ReadGroups(string text, out string? wrong)
    {
        var groups = new List<(string Title, List<int> Ids)>();
        foreach (var line in Lines(text))
        {
            wrong = line;
            if (line.StartsWith('#'))
            {
                groups.Add((line.TrimStart('#').Trim(), []));
            }
            else if (groups.Count > 0 && IdOf(line) is { } id)
            {
                groups[^1].Ids.Add(id);
            }
            else
            {
                return null;
            }
        }

        wrong = null;
        return [.. groups.Select(group => new TopicGroup(group.Title, [.. group.Ids.Distinct()]))];
    }

    /// <returns>As for <see cref="ReadGroups"/>.</returns>
    public static IReadOnlyList<TopicEvent>? ReadTimeline(string text, out string? wrong)
    {
        var timeline = new List<TopicEvent>();
        foreach (var line in Lines(text))
        {
            wrong = line;
            var parts = line.Split([' ', '\t', '\u3000'], 2, StringSplitOptions.TrimEntries);
            if (parts.Length < 2 || !DateOnly.TryParseExact(parts[0], ["yyyy-M-d", "yyyy/M/d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return null;
            }

            var bar = parts[1].LastIndexOf('|');
            int? id = bar < 0 ? null : IdOf(parts[1][(bar + 1)..].Trim());
            if (bar >= 0 && id is null)
            {
                return null;
            }

            timeline.Add(new TopicEvent(day, bar < 0 ? parts[1] : parts[1][..bar].Trim(), id));
        }

        wrong = null;
        return timeline;
    }

    private static string Named(int id, IReadOnlyDictionary<int, string> titles) =>
        string.Create(CultureInfo.InvariantCulture, $"{id} {titles.GetValueOrDefault(id)}").TrimEnd();

    private static IEnumerable<string> Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static int? IdOf(string line) =>
        int.TryParse(line.Split([' ', '\t', '\u3000'], 2)[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
