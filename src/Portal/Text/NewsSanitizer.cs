using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Ganss.Xss;

namespace Portal.Text;

/// <summary>
/// The second line behind the Markdown parser: whatever it wrote, only these tags, attributes and link schemes remain.
/// One instance for all threads, which its documentation allows as long as its properties stay as they are.
/// </summary>
internal static class NewsSanitizer
{
    private static readonly HtmlSanitizer Sanitizer = new(new HtmlSanitizerOptions
    {
        AllowedTags = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "p", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li", "hr", "br", "strong", "em", "del", "code", "a",
            "table", "thead", "tbody", "tr", "th", "td",
        },
        AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "start", "class" },
        AllowedCssClasses = new HashSet<string>(StringComparer.Ordinal) { MarkdownTidy.CenterClass, MarkdownTidy.EndClass },
        AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "http", "https", "mailto", "tel" },
        UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href" },
    });

    public static IHtmlDocument Clean(string html)
    {
        var document = Sanitizer.SanitizeDom(html);
        foreach (var link in document.Body!.QuerySelectorAll("a").ToList())
            SettleLink(link);
        foreach (var paragraph in document.Body.QuerySelectorAll("p").Where(IsEmpty).ToList())
            paragraph.Remove();
        return document;
    }

    private static bool IsEmpty(IElement paragraph) => string.IsNullOrWhiteSpace(paragraph.TextContent);

    /// <summary>
    /// A link that lost its address is plain words. One that leaves the site gets noopener; not nofollow, which is for what
    /// strangers write, whereas these links are the newsroom's own.
    /// </summary>
    private static void SettleLink(IElement link)
    {
        var address = link.GetAttribute("href");
        if (string.IsNullOrWhiteSpace(address))
            link.Replace([.. link.ChildNodes]);
        else if (address.StartsWith("http", StringComparison.OrdinalIgnoreCase) || address.StartsWith("//", StringComparison.Ordinal))
            link.SetAttribute("rel", "noopener");
    }
}
