using System.Globalization;
using System.Text;
using Portal.Text;

namespace Portal.Search;

/// <summary>
/// Takes a text apart as search does, in stories and in what readers ask alike: every Han character, kana and syllable of Hangul by
/// itself, and words of other scripts whole. Traditional is folded to Simplified, full width to half, capitals to small letters; accents fall.
/// </summary>
public static class SearchUnits
{
    // A longer word is its beginning: nobody asks for the rest.
    private const int LongestWord = 64;

    public static IEnumerable<SearchUnit> Of(string text)
    {
        var word = new StringBuilder();
        var (start, end, joins) = (0, 0, false);
        for (var at = 0; at < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            var kind = KindOf(rune);
            if (kind is SignKind.Sign or SignKind.Other && word.Length > 0)
            {
                yield return new SearchUnit(start, end, default, Taken(word), joins);
                joins = true;
            }

            switch (kind)
            {
                case SignKind.Sign:
                    yield return new SearchUnit(at, at + length, SearchFolding.Of(rune), Word: null, joins);
                    joins = true;
                    break;
                case SignKind.Letter:
                    start = word.Length == 0 ? at : start;
                    end = at + length;
                    SearchFolding.AppendLetter(word, rune);
                    break;
                case SignKind.Mark when word.Length > 0:
                    end = at + length;
                    break;
                case SignKind.Mark or SignKind.Nothing:
                    break;
                case SignKind.Other:
                    joins = false;
                    break;
            }

            at += length;
        }

        if (word.Length > 0)
        {
            yield return new SearchUnit(start, end, default, Taken(word), joins);
        }
    }

    private static string Taken(StringBuilder word)
    {
        var taken = word.ToString(0, Math.Min(word.Length, LongestWord));
        word.Clear();
        return taken;
    }

    private static SignKind KindOf(Rune rune)
    {
        if (rune.Value < 0x80)
        {
            return char.IsAsciiLetterOrDigit((char)rune.Value) ? SignKind.Letter : SignKind.Other;
        }

        return EastAsian.IsHan(rune) || EastAsian.IsKana(rune) || IsHangul(rune) ? SignKind.Sign
            : Rune.IsLetterOrDigit(rune) ? SignKind.Letter
            : Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => SignKind.Mark,
                // Joiners, marks of direction and hints where a line may break are invisible.
                UnicodeCategory.Format => SignKind.Nothing,
                UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => SignKind.Letter,
                _ => SignKind.Other,
            };
    }

    private static bool IsHangul(Rune rune) => rune.Value is >= 0xAC00 and <= 0xD7A3;

    private enum SignKind
    {
        Other,
        Sign,
        Letter,

        /// <summary>Belongs to the letter before.</summary>
        Mark,
        Nothing,
    }
}
