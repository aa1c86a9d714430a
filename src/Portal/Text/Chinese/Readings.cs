using System.Globalization;
using System.Text;

namespace Portal.Text.Chinese;

/// <summary>How Han characters are read in Mandarin, in toned pinyin (guī, lǜ).</summary>
public static class Readings
{
    private static readonly Dictionary<Rune, string[]> Table = Read();
    private static readonly HashSet<string> Syllables = [.. Table.Values.SelectMany(readings => readings).Where(IsToned)];

    /// <summary>The most usual reading; null for a sign that is not Han or too rare to be listed.</summary>
    public static string? Main(Rune sign) => Table.TryGetValue(sign, out var readings) ? readings[0] : null;

    public static bool Has(char sign, string reading) =>
        Rune.TryCreate(sign, out var rune) && Table.TryGetValue(rune, out var readings)
        && readings.Contains(Plain(reading), StringComparer.Ordinal);

    /// <summary>True for a syllable with its tone mark that some Han character is read as: huì, but not hui or hxì.</summary>
    public static bool IsTonedSyllable(string text) => Syllables.Contains(Plain(text));

    /// <summary>lǜ becomes lv, the spelling of input methods and passports' older form; other syllables lose their tone.</summary>
    public static string Untoned(string reading)
    {
        var result = new StringBuilder(reading.Length);
        foreach (var part in reading.Normalize(NormalizationForm.FormD))
        {
            if (part == '\u0308')
            {
                result.Length--;
                result.Append('v');
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)
            {
                result.Append(part);
            }
        }

        return result.ToString();
    }

    /// <summary>GBK has only the script letter ɡ among its pinyin signs.</summary>
    private static string Plain(string reading) => reading.Replace('ɡ', 'g').Replace('ɑ', 'a');

    private static bool IsToned(string reading) => !string.Equals(reading, reading.Normalize(NormalizationForm.FormD), StringComparison.Ordinal)
        && !string.Equals(Untoned(reading), reading, StringComparison.Ordinal);

    private static Dictionary<Rune, string[]> Read()
    {
        var table = new Dictionary<Rune, string[]>();
        foreach (var line in ChineseTable.Lines("readings.txt").Where(line => line.Length > 0))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            foreach (var sign in line[(tab + 1)..].EnumerateRunes())
            {
                table[sign] = table.TryGetValue(sign, out var known) ? [.. known, line[..tab]] : [line[..tab]];
            }
        }

        return table;
    }
}
