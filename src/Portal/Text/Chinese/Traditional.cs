using System.Text;

namespace Portal.Text.Chinese;

/// <summary>
/// Traditional to Simplified Chinese: the longest phrase first, then sign by sign. Signs that are right in both forms stay, so
/// text that a machine once converted character by character (后, 制, 系, 并 left over) comes out right as well.
/// </summary>
public static class Traditional
{
    private static readonly TraditionalTable Table = new();

    public static string ToSimplified(string text)
    {
        var result = new StringBuilder(text.Length);
        var copied = 0;
        foreach (var (start, length, simplified) in Changes(text))
        {
            result.Append(text, copied, start - copied).Append(simplified);
            copied = start + length;
        }

        return result.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>The single sign without regard to phrases; a sign whose Simplified form needs two UTF-16 units stays.</summary>
    public static char ToSimplified(char sign) =>
        Table.Signs.TryGetValue(sign, out var simplified) && simplified.Length == 1 ? simplified[0] : sign;

    /// <summary>The single character of any plane without regard to phrases.</summary>
    public static Rune ToSimplified(Rune sign)
    {
        var (_, simplified) = Table.Match(sign.ToString(), 0);
        return Rune.GetRuneAt(simplified, 0);
    }

    /// <summary>True for a sign that is written differently in Simplified Chinese.</summary>
    public static bool IsTraditional(char sign) => Table.Signs.ContainsKey(sign);

    /// <summary>The stretches that conversion changes, in order, neighbouring ones joined; the text between them stays.</summary>
    public static IEnumerable<(int Start, int Length, string Simplified)> Changes(string text)
    {
        var (start, after) = (-1, new StringBuilder());
        for (var index = 0; index < text.Length;)
        {
            var (length, simplified) = Table.Match(text, index);
            var changes = !text.AsSpan(index, length).SequenceEqual(simplified);
            if (changes)
            {
                start = start < 0 ? index : start;
                after.Append(simplified);
            }
            else if (start >= 0)
            {
                yield return (start, index - start, after.ToString());
                start = -1;
                after.Clear();
            }

            index += length;
        }

        if (start >= 0)
        {
            yield return (start, text.Length - start, after.ToString());
        }
    }

    /// <summary>
    /// True when the text as a whole is Traditional: at least one sign in twenty is Traditional only, and such signs outnumber the Simplified-only ones nine
    /// to one. A Simplified report that quotes an old poem is not; a text converted by machine with a few left-overs is.
    /// </summary>
    public static bool Prevails(string text)
    {
        var (traditional, simplified, han) = (0, 0, 0);
        foreach (var sign in text)
        {
            han += Han.IsHan(sign) ? 1 : 0;
            traditional += Table.TraditionalOnly.Contains(sign) ? 1 : 0;
            simplified += Table.SimplifiedOnly.Contains(sign) ? 1 : 0;
        }

        return traditional >= 3 && traditional * 20 >= han && traditional >= simplified * 9;
    }
}
