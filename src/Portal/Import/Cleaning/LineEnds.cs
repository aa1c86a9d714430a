namespace Portal.Import.Cleaning;

/// <summary>One kind of line end, so that the steps after it need to know only LF. Not a change that anybody would review.</summary>
internal static class LineEnds
{
    public static IReadOnlyList<TextEdit> Find(string text)
    {
        var edits = new List<TextEdit>();
        for (var index = 0; index < text.Length; index++)
        {
            switch (text[index])
            {
                case '\r' when index + 1 < text.Length && text[index + 1] == '\n':
                    edits.Add(new TextEdit(index, 1, ""));
                    break;
                case '\r' or '\u0085' or '\u2028' or '\u2029' or '\v' or '\f':
                    edits.Add(new TextEdit(index, 1, "\n"));
                    break;
            }
        }

        return edits;
    }
}
