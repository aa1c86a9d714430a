using System.Text;
using Portal.Import.Pages;

namespace Portal.Import.Fields;

/// <summary>Collects the lines of a text as Markdown blocks: items of one list and lines of one quotation make one block.</summary>
/// <param name="blocks">Where they are collected; written with one empty line between them.</param>
internal sealed class MarkdownBlocks(List<StringBuilder> blocks)
{
    private LineKind _lastKind = LineKind.Text;

    /// <summary>Something else stands here, so that no list or quotation goes on after it.</summary>
    public void Interrupt() => _lastKind = LineKind.Text;

    /// <param name="text">The line as Markdown, without the sign of its kind.</param>
    public void Add(PageLine line, string text)
    {
        var block = line.Kind switch
        {
            LineKind.Heading => $"{new string('#', line.Mark.Level)} {text}",
            LineKind.ListItem => line.Mark.Level == 0 ? $"- {text}" : FormattableString.Invariant($"{line.Mark.Level}. {text}"),
            LineKind.Quote => $"> {text}",
            _ => text,
        };
        if (Continues(line))
        {
            blocks[^1].Append(line.Kind == LineKind.Quote ? "\n>\n" : "\n").Append(block);
        }
        else
        {
            blocks.Add(new StringBuilder(block));
        }

        _lastKind = line.Kind;
    }

    private bool Continues(PageLine line) =>
        blocks.Count > 0 && line.Kind == _lastKind && line.Kind is LineKind.ListItem or LineKind.Quote
        && !(line.Kind == LineKind.ListItem && line.Mark.Level == 1);
}
