using System.Text.RegularExpressions;

namespace Portal.Import.Pages;

/// <summary>
/// An HTML page as lines: title, then what stands around the story (for its facts), then the story itself with the kinds of its blocks.
/// </summary>
internal static partial class HtmlPage
{
    private const int ClosingTagsSearched = 64 * 1024;
    private const int FewestClosingTags = 2;

    public static bool Is(string text)
    {
        var start = text.AsSpan(0, Math.Min(ClosingTagsSearched, text.Length)).TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || ClosingTags().Count(start) >= FewestClosingTags;
    }

    /// <exception cref="HtmlTooDeepException">The page nests without end.</exception>
    public static PageText Read(string html)
    {
        using var document = HtmlTree.Parse(html);
        var page = new PageTextBuilder();
        if (document.Body is not { } body)
        {
            return page.Build();
        }

        var title = HtmlTitle.Find(document);
        var main = MainText.Find(body);
        var writer = new HtmlLineWriter(page, new SourceOffsets(html), title.Element, main);
        if (title.Element is null && title.Text.Length > 0)
        {
            page.AddLine(new LineMark(LineKind.Title), title.Text, Math.Max(html.IndexOf(title.Text, StringComparison.Ordinal), 0));
        }

        writer.Write(body);
        page.Break(new LineMark(LineKind.Outside));
        foreach (var fact in HtmlFacts.Find(document))
        {
            page.AddLine(new LineMark(LineKind.Outside), fact, Math.Max(html.IndexOf(fact, StringComparison.Ordinal), 0));
        }

        return page.Build();
    }

    [GeneratedRegex("</(p|div|body|html|article|section|h1|span|table)>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ClosingTags();
}
