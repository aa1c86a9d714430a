using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Portal.Text.Chinese;

/// <summary>Names as they stand in addresses: 孙权 becomes sun-quan, Zoë Müller zoe-muller.</summary>
public static class Slug
{
    /// <summary>Characters.</summary>
    public const int MaxLength = 80;

    /// <summary>Lower-case ASCII letters and digits with single hyphens between words, never empty. Where nothing of the name can be
    /// spelled so, x and a hash that is always the same for that name.</summary>
    public static string From(string name)
    {
        var words = new StringBuilder(MaxLength * 2);
        var text = Traditional.ToSimplified(Wellformed(name).Normalize(NormalizationForm.FormKC));
        for (var index = 0; index < text.Length && words.Length <= MaxLength;)
        {
            if (PlaceReadings.Match(text, index) is var (length, spelling))
            {
                AppendWord(words, spelling);
                index += length;
                continue;
            }

            var rune = Rune.GetRuneAt(text, index);
            Append(words, rune);
            index += rune.Utf16SequenceLength;
        }

        var slug = Cut(words.ToString().Trim('-'));
        return slug.Length > 0 ? slug : "x" + Hash(name);
    }

    private static void Append(StringBuilder words, Rune rune)
    {
        if (Readings.Main(rune) is { } reading)
        {
            AppendWord(words, Readings.Untoned(reading));
            return;
        }

        if (!Rune.IsLetterOrDigit(rune))
        {
            if (!IsApostropheOrMark(rune))
            {
                Break(words);
            }

            return;
        }

        var length = words.Length;
        words.Append([.. Latin(rune)]);
        if (words.Length == length)
        {
            Break(words);
        }
    }

    /// <summary>A Han syllable stands alone, so that sun-quan and su-nquan cannot be confused.</summary>
    private static void AppendWord(StringBuilder words, string word)
    {
        Break(words);
        words.Append(word);
        Break(words);
    }

    private static void Break(StringBuilder words)
    {
        if (words.Length > 0 && words[^1] != '-')
        {
            words.Append('-');
        }
    }

    private static IEnumerable<char> Latin(Rune rune) =>
        rune.Value switch
        {
            'ß' => "ss",
            'æ' or 'Æ' => "ae",
            'œ' or 'Œ' => "oe",
            'ø' or 'Ø' => "o",
            'ł' or 'Ł' => "l",
            'đ' or 'Đ' or 'ð' or 'Ð' => "d",
            'þ' or 'Þ' => "th",
            'ı' => "i",
            _ => rune.ToString().Normalize(NormalizationForm.FormD).ToLowerInvariant().Where(char.IsAsciiLetterOrDigit),
        };

    private static bool IsApostropheOrMark(Rune rune) =>
        rune.Value is '\'' or '’' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark;

    private static string Cut(string slug)
    {
        if (slug.Length <= MaxLength)
        {
            return slug;
        }

        var end = slug.LastIndexOf('-', MaxLength);
        return slug[..(end > 0 ? end : MaxLength)].TrimEnd('-');
    }

    private static string Hash(string name) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Wellformed(name).Normalize())).AsSpan(0, 5));

    /// <summary>Half a surrogate pair cannot be normalised.</summary>
    private static string Wellformed(string name) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name));
}
