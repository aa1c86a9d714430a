using System.Net;

namespace Portal.Import.Pages;

/// <summary>Finds the text of a parsed page again in its source, so that findings can point to it.</summary>
internal sealed class SourceOffsets(string source)
{
    private const int ProbeLength = 12;
    private const int Attempts = 16;
    private const int LongestEntity = 12;

    /// <summary>Signs looked through; without a bound a hostile page would be read over and over.</summary>
    private const int Window = 32 * 1024;
    private int _cursor;

    /// <summary>Moves on to an element's start tag; text is looked for behind it.</summary>
    public void MoveTo(int index) => _cursor = Math.Max(_cursor, index);

    /// <summary>Where an attribute's value stands; the element's own place when it is written otherwise.</summary>
    public int Attribute(string value)
    {
        var found = value.Length == 0 ? -1 : IndexOf(value, _cursor);
        return found < 0 ? Math.Min(_cursor, Math.Max(source.Length - 1, 0)) : found;
    }

    /// <returns>The place of each sign; where the text cannot be found again (the parser moved it), the last place known.</returns>
    public Func<int, int> Find(string text)
    {
        var start = text.Length - text.AsSpan().TrimStart().Length;
        var probe = text.Substring(start, Math.Min(ProbeLength, text.Length - start));
        probe = probe.IndexOfAny(['&', '<', '>', '\u00A0']) is var stop and > 0 ? probe[..stop] : probe;
        for (int attempt = 0, from = _cursor; attempt < Attempts && probe.Length > 0; attempt++)
        {
            var found = IndexOf(probe, from);
            if (found < 0)
            {
                break;
            }

            if (Align(text, start, found) is { } places)
            {
                _cursor = places[^1] + 1;
                return index => places[index];
            }

            from = found + 1;
        }

        var known = Math.Min(_cursor, Math.Max(source.Length - 1, 0));
        return _ => known;
    }

    private int IndexOf(string value, int from) =>
        from >= source.Length ? -1 : source.IndexOf(value, from, Math.Min(Window, source.Length - from), StringComparison.Ordinal);

    /// <summary>Walks text and source side by side; a character reference of the source is one sign of the text.</summary>
    private int[]? Align(string text, int start, int found)
    {
        var places = new int[text.Length];
        Array.Fill(places, found, 0, start);
        var at = found;
        for (var index = start; index < text.Length; index++)
        {
            if (at >= source.Length)
            {
                return null;
            }

            places[index] = at;
            if (source[at] == text[index] && source[at] != '&')
            {
                at++;
                continue;
            }

            var length = ReferenceLength(at, text[index]);
            if (length == 0)
            {
                return null;
            }

            at += length;
        }

        return places;
    }

    private int ReferenceLength(int at, char sign)
    {
        if (source[at] != '&')
        {
            return 0;
        }

        var end = source.IndexOf(';', at, Math.Min(LongestEntity, source.Length - at));
        return end > 0 && WebUtility.HtmlDecode(source[at..(end + 1)]) is [var decoded] && decoded == sign
            ? end - at + 1
            : sign == '&' ? 1 : 0;
    }
}
