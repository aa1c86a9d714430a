namespace Portal.Text;

/// <summary>Cuts a paragraph into sentences, never inside quotes, titles or brackets.</summary>
internal static class Sentences
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Sen", "Rep", "Gov", "Lt", "Col", "St", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug",
        "Sep", "Sept", "Oct", "Nov", "Dec", "No", "Inc", "Ltd", "Co", "Corp", "vs",
    };

    /// <summary>Without the spaces between them; what has no full stop at the paragraph's end is a sentence too.</summary>
    public static IEnumerable<string> Of(string paragraph)
    {
        var pairs = Pairs.Find(paragraph).ToDictionary(pair => pair.Close, pair => pair.Open);
        var depths = Pairs.Depths(paragraph);
        var start = 0;
        for (var i = 0; i < paragraph.Length; i++)
        {
            var goesOn = i + 1 < paragraph.Length && IsStop(paragraph[i]) && IsStop(paragraph[i + 1]);
            if (goesOn || depths[i] > 0 || !IsEnd(paragraph, i, pairs))
                continue;
            yield return paragraph[start..(i + 1)].Trim();
            start = i + 1;
        }

        if (!string.IsNullOrWhiteSpace(paragraph[start..]))
            yield return paragraph[start..].Trim();
    }

    private static bool IsEnd(string text, int at, Dictionary<int, int> pairs) => text[at] switch
    {
        '。' or '！' or '？' => true,
        '!' or '?' => at + 1 == text.Length || text[at + 1] == ' ' || text[at + 1] >= '\u3000',
        '.' => IsFullStop(text, at),
        '”' or '’' or '」' or '』' or '）' or '"' or ')' when pairs.TryGetValue(at, out var open) => ClosesSentence(text, open, at),
        _ => false,
    };

    private static bool IsStop(char sign) => sign is '。' or '！' or '？' or '.' or '!' or '?';

    /// <summary>A quote that is a sentence of its own ends one: 他说：“好。” but not 以“为什么？”为题.</summary>
    private static bool ClosesSentence(string text, int open, int close)
    {
        if (!IsStop(text[close - 1]))
            return false;
        var isLatin = text[close - 1] < '\u3000';
        return isLatin
            ? close + 1 == text.Length || text[close + 1] == ' '
            : open == 0 || text[open - 1] is '：' or ':' || IsStop(text[open - 1]);
    }

    private static bool IsFullStop(string text, int at)
    {
        if (at + 1 < text.Length && text[at + 1] != ' ')
            return false;
        if (at + 2 < text.Length && char.IsLower(text[at + 2]))
            return false;
        var word = text[(text.LastIndexOf(' ', Math.Max(at - 1, 0)) + 1)..at];
        return !(word.Length == 1 && char.IsAsciiLetter(word[0])) && !word.Contains('.') && !Abbreviations.Contains(word);
    }
}
