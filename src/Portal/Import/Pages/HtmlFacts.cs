using AngleSharp.Html.Dom;

namespace Portal.Import.Pages;

/// <summary>Facts that a page states for machines, as the lines that people would read. They stand behind what the page shows.</summary>
internal static class HtmlFacts
{
    private static readonly (string Selector, string Label)[] Shown =
    [
        ("#pubtime_baidu", ""), ("#source_baidu", "来源"), ("#author_baidu", "作者"), ("#editor_baidu", "责任编辑"),
    ];

    private static readonly string[] Times =
    [
        "meta[property='article:published_time']", "meta[itemprop='datePublished']", "meta[name='pubdate']", "meta[name='publishdate']",
        "meta[name='PubDate']",
    ];

    public static IEnumerable<string> Find(IHtmlDocument document)
    {
        foreach (var (selector, label) in Shown)
        {
            if (document.QuerySelector(selector)?.TextContent.Trim() is { Length: > 0 and <= 200 } text)
            {
                yield return Labelled(text, label);
            }
        }

        foreach (var selector in Times)
        {
            if (document.QuerySelector(selector)?.GetAttribute("content") is { Length: > 0 and <= 40 } time)
            {
                yield return time;
            }
        }

        if (document.QuerySelector("time[datetime]")?.GetAttribute("datetime") is { Length: > 0 and <= 40 } shown)
        {
            yield return shown;
        }
    }

    private static string Labelled(string text, string label) =>
        label.Length == 0 || text.Contains(':', StringComparison.Ordinal) || text.Contains('：', StringComparison.Ordinal)
            ? text
            : $"{label}:{text}";
}
