using System.Globalization;

namespace Portal.Stories;

/// <summary>
/// What changed between two texts, for reading: by lines first and within changed lines by signs, where a Han character is one sign and
/// a Latin word or number is one too.
/// </summary>
public static class TextDiff
{
    // Beyond that, lines are too different for single signs to say anything, and comparing them takes long.
    private const int MostSigns = 4000;

    /// <returns>Runs that, read without the removed ones, are the text after; without the added ones, the text before.</returns>
    public static IReadOnlyList<TextRun> Of(string before, string after)
    {
        var (old, current) = (LinesOf(before), LinesOf(after));
        var runs = new List<TextRun>();
        var at = 0;
        foreach (var block in ItemDiff.Blocks(old, current))
        {
            Add(runs, TextRunKind.Same, string.Concat(old.Skip(at).Take(block.DeleteStartA - at)));
            AddChange(
                runs,
                string.Concat(old.Skip(block.DeleteStartA).Take(block.DeleteCountA)),
                string.Concat(current.Skip(block.InsertStartB).Take(block.InsertCountB)));
            at = block.DeleteStartA + block.DeleteCountA;
        }

        Add(runs, TextRunKind.Same, string.Concat(old.Skip(at)));
        return runs;
    }

    private static void AddChange(List<TextRun> runs, string removed, string added)
    {
        var (old, current) = (SignsOf(removed), SignsOf(added));
        if (old.Count == 0 || current.Count == 0 || old.Count + current.Count > MostSigns)
        {
            Add(runs, TextRunKind.Removed, removed);
            Add(runs, TextRunKind.Added, added);
            return;
        }

        var at = 0;
        foreach (var block in ItemDiff.Blocks(old, current))
        {
            Add(runs, TextRunKind.Same, string.Concat(old.Skip(at).Take(block.DeleteStartA - at)));
            Add(runs, TextRunKind.Removed, string.Concat(old.Skip(block.DeleteStartA).Take(block.DeleteCountA)));
            Add(runs, TextRunKind.Added, string.Concat(current.Skip(block.InsertStartB).Take(block.InsertCountB)));
            at = block.DeleteStartA + block.DeleteCountA;
        }

        Add(runs, TextRunKind.Same, string.Concat(old.Skip(at)));
    }

    private static void Add(List<TextRun> runs, TextRunKind kind, string text)
    {
        if (text.Length > 0)
        {
            runs.Add(new TextRun(kind, text));
        }
    }

    /// <summary>With their ends.</summary>
    private static List<string> LinesOf(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            var next = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..next]);
            start = next;
        }

        return lines;
    }

    private static List<string> SignsOf(string text)
    {
        var signs = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text.AsSpan(at));
            while (IsWordUnit(text[at]) && at + length < text.Length && IsWordUnit(text[at + length]))
            {
                length++;
            }

            signs.Add(text.Substring(at, length));
            at += length;
        }

        return signs;
    }

    private static bool IsWordUnit(char unit) => char.IsAsciiLetterOrDigit(unit);
}
