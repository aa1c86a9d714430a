using System.Globalization;
using System.Text;

namespace Portal.Text;

/// <summary>The first sentences of a text, for cards and descriptions.</summary>
public static class Excerpts
{
    /// <summary>In widths of a Han character.</summary>
    public const int DefaultWidth = 90;

    /// <summary>As many whole sentences as fit; when not even the first does, its beginning and an ellipsis.</summary>
    /// <param name="text">A line for each paragraph.</param>
    /// <param name="maxWidth">In widths of a Han character; a Latin letter takes half of one.</param>
    public static string From(string text, int maxWidth = DefaultWidth)
    {
        var room = maxWidth * 2;
        var excerpt = new StringBuilder();
        foreach (var paragraph in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var sentence in Sentences.Of(paragraph))
            {
                var joint = NeedsSpace(excerpt, sentence) ? " " : "";
                var width = Width(joint) + Width(sentence);
                if (width > room)
                    return excerpt.Length > 0 ? excerpt.ToString() : Shorten(sentence, room);
                excerpt.Append(joint).Append(sentence);
                room -= width;
            }
        }

        return excerpt.ToString();
    }

    private static bool NeedsSpace(StringBuilder before, string after) =>
        before.Length > 0 && !EastAsian.IsCjk(First(after)) && before[^1] < '\u3000';

    private static Rune First(ReadOnlySpan<char> text)
    {
        Rune.DecodeFromUtf16(text, out var rune, out _);
        return rune;
    }

    private static int Width(string text) => text.EnumerateRunes().Sum(EastAsian.HalfWidths);

    /// <summary>
    /// Cuts outside quotes, titles, words and numbers, best after a comma. Where that would leave less than a third, as in
    /// a long quotation, it cuts inside and closes what is open: 他说：“今天开船…”
    /// </summary>
    private static string Shorten(string sentence, int room)
    {
        var depths = Pairs.Depths(sentence);
        var (outside, inside) = (default(Cut), default(Cut));
        var width = 2;
        for (var at = 0; at < sentence.Length && width <= room;)
        {
            var element = First(sentence.AsSpan(at));
            at += StringInfo.GetNextTextElementLength(sentence.AsSpan(at));
            width += EastAsian.HalfWidths(element);
            var depth = depths[at - 1];
            if (width + (2 * depth) > room || IsInsideWord(sentence, at))
                continue;
            inside = inside.Or(at, width, element, room);
            if (depth == 0)
                outside = outside.Or(at, width, element, room);
        }

        var end = outside.Width >= room / 3 ? outside.End : inside.End;
        var closers = Pairs.Find(sentence).Where(pair => pair.Open < end && pair.Close >= end).OrderByDescending(pair => pair.Open);
        var beginning = sentence[..end].TrimEnd('，', '、', '；', '：', '。', ',', ';', ':', '—', ' ');
        return $"{beginning}…{string.Concat(closers.Select(pair => sentence[pair.Close]))}";
    }

    private static bool IsInsideWord(string text, int at) => at < text.Length && IsWordUnit(text[at - 1]) && IsWordUnit(text[at]);

    private static bool IsWordUnit(char unit) =>
        unit < '\u3000' && (char.IsLetterOrDigit(unit) || unit is '.' or ',' or '\'' or '’' or '%');

    /// <summary>The best place so far: the last one, or the last comma once half of the room is filled.</summary>
    private readonly record struct Cut(int End, int Width, bool IsClause)
    {
        public Cut Or(int end, int width, Rune last, int room)
        {
            var isClause = width >= room / 2 && last.Value is ('，' or '；' or '：' or '。' or ',' or ';');
            return IsClause && !isClause ? this : new Cut(end, width, isClause);
        }
    }
}
