using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Portal.Text.Chinese;

namespace Portal.Search;

/// <summary>The one form under which the forms of a character are found.</summary>
internal static class SearchFolding
{
    private static readonly ConcurrentDictionary<int, string> Letters = new();
    private static readonly ConcurrentDictionary<int, Rune> Signs = new();

    /// <summary>Of a character of a script without spaces.</summary>
    public static Rune Of(Rune sign) => Signs.TryGetValue(sign.Value, out var folded) ? folded : Signs.GetOrAdd(sign.Value, Fold);

    /// <summary>Of a letter or digit: small, half width, without accents; nothing or several where Unicode takes it apart (ﬁ is f and i).</summary>
    public static void AppendLetter(StringBuilder word, Rune letter)
    {
        if (letter.Value < 0x80)
        {
            word.Append(char.ToLowerInvariant((char)letter.Value));
        }
        else
        {
            word.Append(Letters.TryGetValue(letter.Value, out var folded) ? folded : Letters.GetOrAdd(letter.Value, FoldLetter));
        }
    }

    private static Rune Fold(int value)
    {
        // Compatibility ideographs and half-width kana are other characters' second numbers.
        var whole = new Rune(value).ToString().Normalize(NormalizationForm.FormKC);
        Rune.DecodeFromUtf16(whole, out var rune, out var length);
        return length == whole.Length ? Traditional.ToSimplified(rune) : new Rune(value);
    }

    private static string FoldLetter(int value)
    {
        var folded = new StringBuilder();
        foreach (var rune in new Rune(value).ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.MathSymbol) && !Rune.IsWhiteSpace(rune))
            {
                folded.Append(Rune.ToLowerInvariant(rune));
            }
        }

        return folded.ToString();
    }
}
