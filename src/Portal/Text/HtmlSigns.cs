using System.Buffers;
using System.Globalization;
using System.Text;

namespace Portal.Text;

/// <summary>
/// Which characters cannot stand in a page as themselves. Everything else does, Chinese above all: the ideographic space,
/// the no-break space and Han beyond the BMP (names!) are what .NET's own encoder turns into numbers, whatever ranges it is given.
/// </summary>
internal static class HtmlSigns
{
    /// <summary>UTF-16 units at which a closer look is needed; all others are harmless in text and in a quoted attribute.</summary>
    public static SearchValues<char> Suspects { get; } = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(unit => (char)unit).Where(IsSuspect)]);

    /// <summary>What is written in the scalar's place; null when it is written as itself.</summary>
    /// <remarks>
    /// Controls and noncharacters have no valid form in HTML, not even as a number (&amp;#x80; is read as €), so they become
    /// U+FFFD. Bidirectional overrides keep their number: harmless, and visible to whoever reads the source.
    /// </remarks>
    public static string? Replacement(int scalar) => scalar switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#x27;",
        _ when IsForbidden(scalar) => "\uFFFD",
        _ when IsNumbered(scalar) => string.Create(CultureInfo.InvariantCulture, $"&#x{scalar:X};"),
        _ => null,
    };

    /// <summary>Appends text; quotes stay themselves unless it goes into an attribute.</summary>
    public static void Append(StringBuilder to, ReadOnlySpan<char> text, bool attribute)
    {
        while (text.IndexOfAny(Suspects) is >= 0 and var at)
        {
            to.Append(text[..at]);
            Rune.DecodeFromUtf16(text[at..], out var rune, out var length);
            var keep = rune.Value == '\'' || (rune.Value == '"' && !attribute);
            to.Append((keep ? null : Replacement(rune.Value)) ?? rune.ToString());
            text = text[(at + length)..];
        }

        to.Append(text);
    }

    private static bool IsSuspect(char unit) => char.IsSurrogate(unit) || Replacement(unit) is not null;

    /// <summary>Has no valid form in a page.</summary>
    public static bool IsForbidden(int scalar) =>
        scalar is (< 0x20 and not ('\t' or '\n' or '\r')) or (>= 0x7F and <= 0x9F) or (>= 0xFDD0 and <= 0xFDEF)
        || (scalar & 0xFFFE) == 0xFFFE;

    private static bool IsNumbered(int scalar) =>
        scalar is '\r' or 0x2028 or 0x2029 or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF;
}
