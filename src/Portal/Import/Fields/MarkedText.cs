using System.Text;
using Portal.Import.Cleaning;

namespace Portal.Import.Fields;

/// <summary>Cuts text that holds marks of inline style. Marks are never cut, so that every start keeps its end.</summary>
internal static class MarkedText
{
    /// <param name="count">Signs, marks not counted.</param>
    public static string RemoveStart(string marked, int count)
    {
        var kept = new StringBuilder(marked.Length);
        foreach (var sign in marked)
        {
            if (InlineMarks.IsMark(sign) || count-- <= 0)
            {
                kept.Append(sign);
            }
        }

        return kept.ToString();
    }

    /// <param name="count">Signs that stay, marks not counted.</param>
    public static string KeepStart(string marked, int count)
    {
        var kept = new StringBuilder(marked.Length);
        foreach (var sign in marked)
        {
            if (InlineMarks.IsMark(sign) || count-- > 0)
            {
                kept.Append(sign);
            }
        }

        return kept.ToString();
    }
}
