using System.Text.RegularExpressions;
using Portal.Stories;

namespace Portal.Import.Fields;

/// <summary>A line that holds facts and nothing else: 2023-11-07 10:16 来源:中新网 作者:张三; 编辑:李四; hotline and mail address.</summary>
internal sealed partial record FactLine
{
    private const int LongestLine = 300;
    private const int LongestSource = 30;

    public PublishedTime? Published { get; private init; }

    public string? Source { get; private init; }

    public IReadOnlyList<Credit> Credits { get; private init; } = [];

    public string? Hotline { get; private init; }

    public string? Email { get; private init; }

    /// <summary>True for a line above or below a story, false for one that only tells of the edition.</summary>
    public bool IsAboutStory => Published is not null || Source is not null || Credits.Count > 0;

    public bool HasEditor => Credits.Any(credit => credit.Role.IsEditor());

    /// <returns>Null when anything in the line is not such a fact.</returns>
    public static FactLine? Read(string line)
    {
        if (line.Length is 0 or > LongestLine)
        {
            return null;
        }

        var time = PublishedTime.Pattern.Match(line);
        var published = time.Success ? PublishedTime.From(time) : null;
        var rest = published is null ? line : string.Concat(line.AsSpan(0, time.Index), "|", line.AsSpan(time.Index + time.Length));
        var labels = Label().Matches(rest);
        var before = labels.Count > 0 ? rest[..labels[0].Index] : rest;
        if ((published is null && labels.Count == 0) || !Filling().IsMatch(before))
        {
            return null;
        }

        var facts = new FactLine { Published = published };
        for (var index = 0; index < labels.Count && facts is not null; index++)
        {
            var start = labels[index].Index + labels[index].Length;
            var end = index + 1 < labels.Count ? labels[index + 1].Index : rest.Length;
            facts = facts.With(labels[index], rest[start..end].Trim(' ', '\u3000', '|', '｜', ']', '】', '[', '【', ')', '）', '(', '（', '·'));
        }

        return facts;
    }

    private FactLine? With(Match label, string value)
    {
        var word = label.Groups["word"].Value;
        if (label.Groups["source"].Success)
        {
            return value.Length is > 0 and <= LongestSource && !value.Contains('。', StringComparison.Ordinal) ? this with { Source = Source ?? value } : null;
        }

        if (label.Groups["hotline"].Success)
        {
            return Telephone().IsMatch(value) ? this with { Hotline = Hotline ?? value } : null;
        }

        if (label.Groups["mail"].Success)
        {
            return MailAddress().IsMatch(value) ? this with { Email = Email ?? value } : null;
        }

        if (label.Groups["time"].Success)
        {
            return value.Length == 0 ? this : null;
        }

        return value.Length == 0 ? this
            : People.Read(value, Roles.AtStart(word)?.Role) is { } people ? this with { Credits = [.. Credits, .. people] } : null;
    }

    [GeneratedRegex("""
        (?<=^|[\s|｜\[【(（·\]】)）])
        (?<word> (?<source>来源|來源|稿源|文章来源|信息来源|Source) | (?<hotline>新闻热线|新聞熱線|热线电话|新闻热线电话|热线|熱線|Hotline)
          | (?<mail>电子邮箱|電子郵箱|电子邮件|邮箱|郵箱|E-?mail) | (?<time>发布时间|發布時間|发表时间|更新时间|时间|日期)
          | 责任编辑|責任編輯|责编|責編|编辑|編輯|作者|记者|記者|通讯员|摄影|翻译 )
        \s?[:：]\s*
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Label();

    /// <summary>What may stand between facts without being one.</summary>
    [GeneratedRegex(@"^[\s|｜\[【(（·\]】)）/]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Filling();

    [GeneratedRegex(@"^[+\d][\d\- ()、,，]{4,30}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Telephone();

    [GeneratedRegex(@"^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63}){1,4}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MailAddress();
}
