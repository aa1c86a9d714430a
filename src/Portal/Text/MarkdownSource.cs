using System.Buffers;
using System.Text;

namespace Portal.Text;

/// <summary>Makes typed text fit for the parser, without changing a visible character.</summary>
internal static class MarkdownSource
{
    private static readonly SearchValues<char> TypedIndent = SearchValues.Create("\u00A0\u2002\u2003\u3000\uFEFF");
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(unit => (char)unit).Where(IsSuspect)]);

    private static readonly SearchValues<char> Leading = SearchValues.Create(" \t>\u00A0\u2002\u2003\u3000\uFEFF");

    /// <summary>
    /// One kind of line end; no controls, bidirectional overrides or halves of surrogate pairs. Indents typed with U+3000
    /// or no-break spaces go, since the style sheet indents, and such a line begins a paragraph of its own, which is what
    /// its typist meant.
    /// </summary>
    public static string Normalize(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        foreach (var line in text.AsSpan().EnumerateLines())
            AppendLine(result, line);
        return result.ToString();
    }

    private static void AppendLine(StringBuilder result, ReadOnlySpan<char> line)
    {
        var start = line.IndexOfAnyExcept(Leading);
        var prefix = line[..(start < 0 ? line.Length : start)];
        if (prefix.ContainsAny(TypedIndent))
        {
            if (!prefix.Contains('>') && start >= 0)
                result.Append('\n');
            line = line[prefix.Length..];
            foreach (var _ in Enumerable.Range(0, prefix.Count('>')))
                result.Append("> ");
        }

        if (IsRule(line))
            result.Append('\n');
        AppendVisible(result, line);
        result.Append('\n');
    }

    /// <summary>A line of dashes is a rule under a paragraph too, where the parser waits for an underlined heading.</summary>
    private static bool IsRule(ReadOnlySpan<char> line)
    {
        line = line.Trim(' ');
        return line.Length >= 3 && !line.ContainsAnyExcept('-');
    }

    private static bool IsSuspect(char unit) =>
        char.IsSurrogate(unit) || (char.IsControl(unit) && unit != '\t') || unit is >= '\u202A' and <= '\u202E';

    private static void AppendVisible(StringBuilder result, ReadOnlySpan<char> line)
    {
        while (line.IndexOfAny(Suspects) is >= 0 and var at)
        {
            result.Append(line[..at]);
            Rune.DecodeFromUtf16(line[at..], out var rune, out var length);
            if (char.IsSurrogate(line[at]))
                result.Append(rune.ToString());
            line = line[(at + length)..];
        }

        result.Append(line);
    }
}
