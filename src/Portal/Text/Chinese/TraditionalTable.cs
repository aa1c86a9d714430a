using System.Text;

namespace Portal.Text.Chinese;

/// <summary>Data/traditional.txt, ready for longest-match lookup.</summary>
internal sealed class TraditionalTable
{
    private readonly Dictionary<string, string> _phrases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _pairs = new(StringComparer.Ordinal);
    private readonly Dictionary<char, int> _longest = [];
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _phraseLookup;
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _pairLookup;

    public TraditionalTable()
    {
        using var lines = ChineseTable.Lines("traditional.txt").GetEnumerator();
        lines.MoveNext();
        ReadSigns(lines.Current);
        while (lines.MoveNext())
        {
            var tab = lines.Current.IndexOf('\t', StringComparison.Ordinal);
            var phrase = lines.Current[..tab];
            _phrases[phrase] = lines.Current[(tab + 1)..];
            _longest[phrase[0]] = Math.Max(phrase.Length, _longest.GetValueOrDefault(phrase[0]));
        }

        _phraseLookup = _phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        _pairLookup = _pairs.GetAlternateLookup<ReadOnlySpan<char>>();
        TraditionalOnly = [.. Signs.Keys.Where(sign => !IsIn(LegacyEncodings.Gb18030, sign, IsGb2312))];
        SimplifiedOnly = [.. Signs.Values.Where(sign => sign.Length == 1).Select(sign => sign[0])
            .Where(sign => !Signs.ContainsKey(sign) && !IsIn(LegacyEncodings.Big5, sign, pair => pair.Length == 2))];
    }

    /// <summary>Signs of one UTF-16 unit; the Simplified form may have two.</summary>
    public Dictionary<char, string> Signs { get; } = [];

    /// <summary>Traditional signs that no Simplified text needs (乾 in 乾隆 is not one of them).</summary>
    public HashSet<char> TraditionalOnly { get; }

    /// <summary>Simplified signs that no Traditional text needs (后 in 皇后 is not one of them).</summary>
    public HashSet<char> SimplifiedOnly { get; }

    /// <summary>The longest entry that begins at the index; what has none is returned as it is.</summary>
    public (int Length, string Simplified) Match(string text, int index)
    {
        for (var length = Math.Min(_longest.GetValueOrDefault(text[index]), text.Length - index); length > 1; length--)
        {
            if (_phraseLookup.TryGetValue(text.AsSpan(index, length), out var phrase))
            {
                return (length, phrase);
            }
        }

        if (char.IsHighSurrogate(text[index]) && index + 1 < text.Length)
        {
            var pair = text.AsSpan(index, 2);
            return (2, _pairLookup.TryGetValue(pair, out var simplified) ? simplified : pair.ToString());
        }

        return (1, Signs.TryGetValue(text[index], out var sign) ? sign : text[index].ToString());
    }

    private void ReadSigns(string line)
    {
        string? traditional = null;
        foreach (var rune in line.EnumerateRunes())
        {
            if (traditional is null)
            {
                traditional = rune.ToString();
                continue;
            }

            if (traditional.Length == 1)
            {
                Signs[traditional[0]] = rune.ToString();
            }
            else
            {
                _pairs[traditional] = rune.ToString();
            }

            traditional = null;
        }
    }

    private static bool IsIn(Encoding encoding, char sign, Func<byte[], bool> test)
    {
        try
        {
            return test(encoding.GetBytes([sign]));
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    private static bool IsGb2312(byte[] pair) => pair is [>= 0xB0 and <= 0xF7, >= 0xA1 and <= 0xFE];
}
