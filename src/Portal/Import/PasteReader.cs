using System.Text;
using System.Text.RegularExpressions;
using Portal.Import.Cleaning;
using Portal.Import.Fields;
using Portal.Import.Pages;

namespace Portal.Import;

/// <summary>
/// Turns what a word processor, a chat program or a web page puts on the clipboard into a story's Markdown, by the reader and the cleaning
/// that imported pages go through. Unlike there, every word stays: somebody has chosen them, and nothing is moved into fields.
/// </summary>
public static class PasteReader
{
    /// <summary>UTF-16 units of markup. Word writes a hundred times as much as the text has.</summary>
    public const int MaxMarkup = 4_000_000;

    /// <summary>UTF-16 units of text; long reads have 30,000.</summary>
    private const int MaxText = 300_000;

    /// <param name="language">BCP 47 tag of the story.</param>
    /// <returns>Null when it is too large or too deep to be a text.</returns>
    public static PastedText? Read(string html, string language)
    {
        if (html.Length > MaxMarkup || HtmlLimits.Check(html) is not null)
        {
            return null;
        }

        try
        {
            return Lines(html) is var page && page.Text.Text.Length <= MaxText ? Clean(page, language) : null;
        }
        catch (Exception exception) when (exception is HtmlTooDeepException or RegexMatchTimeoutException)
        {
            return null;
        }
    }

    /// <summary>The whole of it is text of the story.</summary>
    private static PageText Lines(string html)
    {
        using var document = HtmlTree.Parse(html);
        var page = new PageTextBuilder();
        new HtmlLineWriter(page, new SourceOffsets(html), title: null, document.Body, keepsAll: true).Write(document.Body!);
        return page.Build();
    }

    private static PastedText Clean(PageText page, string language)
    {
        var source = page.Text.Text;
        var findings = new List<Finding>();
        var cleaned = PageCleaner.Clean(TrackedText.From(source), language, findings);
        var lines = PageLine.Split(cleaned.Text, page.Marks);
        return new PastedText(Markdown(lines, page.LinksOf(lines)), findings, source, lines.Count(line => line.Kind == LineKind.Photo));
    }

    private static string Markdown(List<PageLine> lines, Dictionary<int, IReadOnlyList<string>> links)
    {
        var texts = new List<StringBuilder>();
        var blocks = new MarkdownBlocks(texts);
        foreach (var line in lines.Where(line => line.Kind != LineKind.Photo))
        {
            var text = MarkdownParagraph.Write(line.Marked, links.GetValueOrDefault(line.Index) ?? []);
            if (text.Length > 0)
            {
                blocks.Add(line, text);
            }
        }

        return string.Join("\n\n", texts);
    }
}
