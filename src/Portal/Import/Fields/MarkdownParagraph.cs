using System.Text;
using System.Text.RegularExpressions;
using Portal.Import.Cleaning;
using Portal.Text;

namespace Portal.Import.Fields;

/// <summary>Writes one line of a page as Markdown: marks of inline style become Markdown's, and signs that Markdown would take for its own
/// are escaped, no more of them than needed, since people edit the result.</summary>
internal static partial class MarkdownParagraph
{
    /// <param name="links">Addresses of the line's links, in their order.</param>
    public static string Write(string marked, IReadOnlyList<string> links)
    {
        if (!marked.Any(InlineMarks.IsMark))
        {
            return EscapeStart(Escape(marked.Trim()));
        }

        var reader = new MarkedReader(marked, links);
        return EscapeStart(reader.ReadTo(end: '\0').Trim());
    }

    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (AddressLength(text, index) is var address and > 0)
            {
                result.Append(text, index, address);
                index += address - 1;
                continue;
            }

            if (NeedsEscape(text, index))
            {
                result.Append('\\');
            }

            result.Append(text[index]);
        }

        return result.ToString();
    }

    /// <summary>The renderer takes a typed address as it stands, so an escape in it would cut the link.</summary>
    private static int AddressLength(string text, int index) =>
        text[index] is 'h' or 'H' or 'w' or 'W' && !(index > 0 && char.IsAsciiLetterOrDigit(text[index - 1]))
            ? WebAddress.Measure(text.AsSpan(index))
            : 0;

    private static bool NeedsEscape(string text, int index)
    {
        var next = index + 1 < text.Length ? text[index + 1] : ' ';
        var previous = index > 0 ? text[index - 1] : ' ';
        return text[index] switch
        {
            '*' or '`' => true,
            '\\' => char.IsAscii(next) && (char.IsPunctuation(next) || char.IsSymbol(next)),
            '_' => !(char.IsAsciiLetterOrDigit(previous) && char.IsAsciiLetterOrDigit(next)),
            '~' => next == '~' || previous == '~',
            '<' => char.IsAsciiLetter(next) || next is '/' or '!' or '?',
            '&' => Reference().IsMatch(text.AsSpan(index, Math.Min(40, text.Length - index))),
            '[' => ClosesLikeLink(text, index),
            _ => false,
        };
    }

    private static bool ClosesLikeLink(string text, int index)
    {
        var close = text.IndexOf(']', index, Math.Min(200, text.Length - index));
        return close > 0 && close + 1 < text.Length && text[close + 1] is '(' or '[' or ':';
    }

    /// <summary>2023. 年终 is no list, # 1 no heading.</summary>
    private static string EscapeStart(string text)
    {
        if (NumberStart().Match(text) is { Success: true } number)
        {
            return text.Insert(number.Length - 1, "\\");
        }

        return BlockStart().IsMatch(text) ? "\\" + text : text;
    }

    [GeneratedRegex(@"^&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^\d{1,9}[.)](?=\s|$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumberStart();

    [GeneratedRegex(@"^(#{1,6}(\s|$)|>|[-+](\s|$)|-{2,}|={2,}|~{3}|:{3}|\|)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BlockStart();
}
