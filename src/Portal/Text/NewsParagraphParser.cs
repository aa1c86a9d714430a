using Markdig.Parsers;
using Markdig.Syntax;

namespace Portal.Text;

/// <summary>
/// Paragraphs that swallow nothing: no underlined headings, because a line of dashes under a paragraph is a separator, and
/// no reference definitions, because "[1]: 来源" would vanish from the page.
/// </summary>
internal sealed class NewsParagraphParser : ParagraphBlockParser
{
    public NewsParagraphParser() => ParseSetextHeadings = false;

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is not ParagraphBlock paragraph)
            return true;

        var lines = paragraph.Lines.Lines;
        var count = paragraph.Lines.Count;
        for (var i = 0; i < count; i++)
            lines[i].Slice.TrimStart();
        if (count > 0)
            lines[count - 1].Slice.TrimEnd();
        return count > 0;
    }
}
