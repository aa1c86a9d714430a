namespace Portal.Import.Cleaning;

/// <summary>Removes typed indents and white space at line ends; pages indent by style. White space inside a line stays.</summary>
internal static class Indents
{
    public static IReadOnlyList<TextEdit> Find(string text)
    {
        var edits = new List<TextEdit>();
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            AddEdges(text, start, end, edits);
            start = end + 1;
        }

        return edits;
    }

    /// <summary>True when the line begins as paragraphs do: with an ideographic or fixed space, a tab or two spaces.</summary>
    public static bool IsIndented(ReadOnlySpan<char> line) =>
        line.Length > 1 && (line[0] is '\u3000' or '\u00A0' or '\t' || (line[0] == ' ' && char.IsWhiteSpace(line[1])))
        && !line.IsWhiteSpace();

    /// <summary>Marks of inline style at the edges are passed over; the white space behind them is an edge all the same.</summary>
    private static void AddEdges(string text, int start, int end, List<TextEdit> edits)
    {
        var first = start;
        while (first < end && IsEdge(text[first]))
        {
            first++;
        }

        var last = end;
        while (last > first && IsEdge(text[last - 1]))
        {
            last--;
        }

        AddSpaces(text, start, first, edits);
        AddSpaces(text, last, end, edits);
    }

    private static bool IsEdge(char sign) => char.IsWhiteSpace(sign) || InlineMarks.IsMark(sign);

    private static void AddSpaces(string text, int start, int end, List<TextEdit> edits)
    {
        for (var index = start; index < end; index++)
        {
            var from = index;
            while (index < end && char.IsWhiteSpace(text[index]))
            {
                index++;
            }

            if (index > from)
            {
                edits.Add(new TextEdit(from, index - from, ""));
            }
        }
    }
}
