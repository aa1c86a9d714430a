using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Portal.Import.Pages;

/// <summary>The headline of a page and the element that shows it, if any does.</summary>
internal sealed partial record HtmlTitle(string Text, IElement? Element)
{
    private const int Longest = 300;

    public static HtmlTitle Find(IHtmlDocument document)
    {
        var named = document.Title ?? "";
        var headings = document.QuerySelectorAll("h1").Where(HasText).ToList();
        var shown = headings.Find(heading => named.StartsWith(Fold(heading.TextContent), StringComparison.Ordinal))
            ?? (headings.Count == 0 ? ShownElsewhere(document, named) : headings.MaxBy(heading => heading.TextContent.Trim().Length));
        if (shown is not null)
        {
            return new HtmlTitle(Fold(shown.TextContent), shown);
        }

        var shared = document.QuerySelector("meta[property='og:title']")?.GetAttribute("content")?.Trim();
        return new HtmlTitle(shared is { Length: > 0 } ? shared : WithoutSite(named.Trim()), null);
    }

    private static IElement? ShownElsewhere(IHtmlDocument document, string named) =>
        named.Length == 0
            ? null
            : document.QuerySelectorAll("h2, h3, .title, #title, .headline, .article-title")
                .FirstOrDefault(element => HasText(element) && named.StartsWith(Fold(element.TextContent), StringComparison.Ordinal));

    private static bool HasText(IElement element) =>
        !string.IsNullOrWhiteSpace(element.TextContent) && !HtmlElements.IsSilent(element);

    private static string Fold(string text) => WhiteSpace().Replace(text.Trim(), " ");

    /// <summary>标题-中新网 and 标题_频道_网站 lose the site; a dash inside the headline stays.</summary>
    private static string WithoutSite(string title)
    {
        while (title.Length <= Longest && Site().Match(title) is { Success: true, Index: > 0 } match)
        {
            title = title[..match.Index].TrimEnd();
        }

        return title;
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@"\s*[-_|–—]+\s*[^-_|–—]{0,16}(网|網|报|報|社|台|臺|在线|在線|新闻|新聞|频道|頻道|客户端|News|\.com|\.cn)[^-_|–—]{0,6}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Site();
}
