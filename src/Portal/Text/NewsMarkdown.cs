using AngleSharp.Html.Dom;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace Portal.Text;

/// <summary>
/// The one Markdown dialect of the newsroom, from text to a sanitised document. Parsers are listed one by one: paragraphs,
/// headings, quotes, lists, rules, tables, emphasis, strikethrough, links and inline code. There is no HTML, no code block (an
/// indent is a typist's), no subscript (6日~8日), no reference definition, no image.
/// </summary>
internal static class NewsMarkdown
{
    private static readonly MarkdownPipeline Pipeline = Build();

    /// <summary>The caller disposes of the document; its body holds the blocks.</summary>
    public static IHtmlDocument Parse(string markdown) => NewsSanitizer.Clean(ToHtml(MarkdownSource.Normalize(markdown)));

    private static string ToHtml(string source)
    {
        try
        {
            var document = Markdown.Parse(source, Pipeline);
            MarkdownTidy.Apply(document);
            return document.ToHtml(Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig refuses more than 128 levels of nesting. Nobody writes that in earnest, but it must not stop a page:
            // the text is printed as it was typed.
            return Verbatim(source);
        }
    }

    private static string Verbatim(string source)
    {
        var paragraphs = source.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(paragraphs.Select(text => $"<p>{ReaderHtmlEncoder.Instance.Encode(text.Trim())}</p>\n"));
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.BlockParsers.Clear();
        builder.BlockParsers.AddRange(
        [
            new ThematicBreakParser(), new HeadingBlockParser(), new QuoteBlockParser(), Lists(), new NewsParagraphParser(),
        ]);
        builder.InlineParsers.Clear();
        builder.InlineParsers.AddRange(
        [
            new HtmlEntityParser(), new LinkInlineParser(), new EscapeInlineParser(), new TimesSignParser(),
            new EmphasisInlineParser(), new CodeInlineParser(), new LineBreakInlineParser(), new WebAddressParser(),
            new AutolinkInlineParser(new AutolinkOptions { EnableHtmlParsing = false }),
        ]);
        return builder.UseCjkFriendlyEmphasis().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UsePipeTables().Build();
    }

    private static ListBlockParser Lists()
    {
        var lists = new ListBlockParser();
        lists.ItemParsers.Replace<NumberedListItemParser>(new NumberedItemParser());
        return lists;
    }
}
