using System.Text.RegularExpressions;

namespace Portal.Import.Fields;

/// <summary>The line that says where on the site the page stands: 首页 › 江苏 › 正文, or run together 中国新闻网江苏正文.</summary>
internal sealed partial record Breadcrumb(string? SiteName, string? EditionName)
{
    private const int LongestLine = 80;

    public static Breadcrumb? Read(string line)
    {
        if (line.Length is 0 or > LongestLine)
        {
            return null;
        }

        var items = line.Split(['>', '›', '»', '→', '＞', '/', '|', '｜'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(item => Here().Replace(item, ""))
            .Where(item => item is not ("" or "首页" or "首頁" or "正文" or "-" or "-正文"))
            .ToList();
        var isPath = line.EndsWith("正文", StringComparison.Ordinal) || line.StartsWith("首页", StringComparison.Ordinal) || Here().IsMatch(line);
        if (!isPath)
        {
            return null;
        }

        if (items.Count == 1 && RunTogether().Match(items[0]) is { Success: true } together)
        {
            return new Breadcrumb(together.Groups["site"].Value, NullIfEmpty(together.Groups["edition"].Value));
        }

        var site = items.Find(item => SiteAlone().IsMatch(item));
        return new Breadcrumb(site, items.Find(item => item != site));
    }

    /// <summary>True for a line that may be nothing but a site's name; a short title may look so too.</summary>
    public static bool MayBeSiteName(string line) => SiteAlone().IsMatch(line);

    private static string? NullIfEmpty(string text) => text.Trim() is { Length: > 0 } name ? name : null;

    [GeneratedRegex(@"^(您?当前位置|您的位置|當前位置|位置)\s*[:：]?\s*", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Here();

    [GeneratedRegex(@"^(?<site>[^\s，。]{1,12}?(新闻网|新聞網|日报网|在线|网|報|报|社|台))(?<edition>[^\s，。]{0,10}?)(频道|頻道)?\s*(正文)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RunTogether();

    [GeneratedRegex(@"^[^\s，。：:（）()]{1,12}(网|網|日报|晚报|在线|通讯社|电视台)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SiteAlone();
}
