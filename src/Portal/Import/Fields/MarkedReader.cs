using System.Buffers;
using System.Text;
using Portal.Import.Cleaning;

namespace Portal.Import.Fields;

/// <summary>Reads marked text into Markdown once, from left to right; styles without text leave nothing.</summary>
internal sealed class MarkedReader(string marked, IReadOnlyList<string> links)
{
    /// <summary>Deeper styles are written as plain text; no page nests them for a reason.</summary>
    private const int MaxDepth = 8;

    private static readonly SearchValues<char> NeedBrackets = SearchValues.Create("() <>\t");

    private int _index;
    private int _link;
    private int _depth;

    public string ReadTo(char end)
    {
        var result = new StringBuilder();
        var plain = new StringBuilder();
        for (; _index < marked.Length && marked[_index] != end; _index++)
        {
            if (!InlineMarks.IsMark(marked[_index]))
            {
                plain.Append(marked[_index]);
                continue;
            }

            if (InlineMarks.IsStart(marked[_index]))
            {
                result.Append(MarkdownParagraph.Escape(plain.ToString()));
                plain.Clear();
                result.Append(ReadStyle(marked[_index++]));
            }
        }

        return result.Append(MarkdownParagraph.Escape(plain.ToString())).ToString();
    }

    private string ReadStyle(char start)
    {
        var address = start == InlineMarks.LinkStart && _link < links.Count ? links[_link++] : null;
        _depth++;
        var inner = _depth <= MaxDepth ? ReadTo(InlineMarks.EndOf(start)) : "";
        _depth--;
        var text = inner.Trim();
        var (before, after) = (inner[..(inner.Length - inner.TrimStart().Length)], text.Length == 0 ? "" : inner[inner.TrimEnd().Length..]);
        return text.Length == 0 ? before : before + Styled(start, text, address) + after;
    }

    private static string Styled(char start, string text, string? address) => start switch
    {
        InlineMarks.StrongStart => $"**{text}**",
        InlineMarks.EmphasisStart => $"*{text}*",
        _ when address is not null => $"[{text}]({Target(address)})",
        _ => text,
    };

    private static string Target(string address) =>
        address.AsSpan().IndexOfAny(NeedBrackets) < 0
            ? address
            : "<" + address.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal) + ">";
}
